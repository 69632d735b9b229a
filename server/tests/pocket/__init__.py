"""What tests of phones in a real browser share: a profile on disk, a thin line, a reader of files."""
