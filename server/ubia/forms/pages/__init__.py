"""Pages of forms: which are published, what one asks, trying it out. `interop/xlsform` has the page to publish."""
