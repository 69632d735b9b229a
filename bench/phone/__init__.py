"""What the phone's app is measured by: the real app from the real server, in Chromium as slow as a cheap phone."""
