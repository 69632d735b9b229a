"""The charter: what community and health system have agreed, in force only by both keys."""
