"""Bibliographic items as CSL-JSON: names, dates, addresses; what bibliographies hold, as authorities."""
