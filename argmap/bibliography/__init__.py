"""Bibliographic items as CSL-JSON: names, dates, addresses."""
