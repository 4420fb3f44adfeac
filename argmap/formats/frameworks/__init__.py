"""Abstract argumentation frameworks: what their formats have in common."""
