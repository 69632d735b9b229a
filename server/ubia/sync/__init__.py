"""Push and pull: how phones and browsers hand in entries and fetch what concerns them (docs/sync.md)."""
