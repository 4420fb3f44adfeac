"""Bibliographic items: what bibliographies hold, as authorities."""
