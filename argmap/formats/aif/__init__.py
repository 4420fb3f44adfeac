"""The Argument Interchange Format of AIFdb and of its newer tools (AIF, xAIF, OVA)."""
