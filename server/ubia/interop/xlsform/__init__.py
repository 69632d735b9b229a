"""XLSForms, published into a book."""
