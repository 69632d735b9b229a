"""The acts of `ubia pay`: a file each."""
