"""The search index: what maps hold, in one SQLite file, so that a query of many maps reads none of them.

`refresh` writes it and reads again only what has changed; `search` turns the
fields of the query language into SQL, and tells for the rest of it which maps
may have an answer.  Whatever is found is what the same query finds in the
files, as they were when they were read.
"""
