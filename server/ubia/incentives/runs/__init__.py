"""The pay run: prepared, approved by two keys, sent, paid out, checked and heard."""
