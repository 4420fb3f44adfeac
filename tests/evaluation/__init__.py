"""Tests of what stands and why, and the maps, oracle and verifier that they share."""
