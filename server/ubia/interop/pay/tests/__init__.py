"""Tests of lists of pay."""
