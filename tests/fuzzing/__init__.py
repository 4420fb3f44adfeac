"""Operations on damaged texts, each known by its number: the same number is always the same text and the same work.

`texts` damages, `targets` says what is done with the text and what must hold
then, `commands` does it with the command line, `services` with servers.  A share runs in the suite;
tests/benchmarks/fuzz.py runs as many as it is told.
"""
