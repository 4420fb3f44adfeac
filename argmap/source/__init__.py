"""The mapped text: what anchors name in it, and which of its sentences a map leaves out."""
