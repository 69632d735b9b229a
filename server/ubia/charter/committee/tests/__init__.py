"""Tests of the committee's work."""
