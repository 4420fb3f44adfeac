"""The live page: a map in the browser that follows its file.

`room` holds the newest state of one map and finds out when its files change;
`server` shows rooms over HTTP to this machine alone.  Neither knows how a map
is opened: the command hands that in.  Reading only: nothing here writes.
"""

from argmap.serve.room import Opened, Opener, Room
from argmap.serve.server import Server

__all__ = ["Opened", "Opener", "Room", "Server"]
