"""Tests of the live page: who may ask, what a room keeps, what goes over the wire, what a reader sees."""
