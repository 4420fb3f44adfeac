"""The language server: what an editor asks of a map, and what it is told.

Every module but `server` holds pure functions from a File (text, version) and
a place in it to an answer as the protocol writes it, plain JSON; the protocol
is that of https://microsoft.github.io/language-server-protocol, version 3.17.
`server` alone knows pygls, and binds them to it.
"""
