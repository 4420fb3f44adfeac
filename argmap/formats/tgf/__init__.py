"""Abstract frameworks in the Trivial Graph Format."""
