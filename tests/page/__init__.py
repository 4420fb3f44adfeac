"""Tests of the page: its words, its safety, its evaluator, and what it does in a browser."""
