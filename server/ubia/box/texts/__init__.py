"""Text messages through files: an inbox that a gateway fills, an outbox that it empties (`ubia sms`)."""
