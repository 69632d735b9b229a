"""Tests of client care."""
