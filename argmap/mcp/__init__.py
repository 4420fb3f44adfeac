"""Tools for assistants: what argmap says of the maps in one folder, over the Model Context Protocol.

`folder` opens maps, and nothing outside of its folder; `tools` are functions
from it to the documents that commands print with `--json`; `server` alone
knows the protocol.  Reading only: nothing here writes.
"""
