"""Pages of evidence: search, a finding, findings of one’s own."""
