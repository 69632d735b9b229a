"""Tests of the pages of charters."""
