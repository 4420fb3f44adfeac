"""The XML of the arg-microtexts corpus."""
