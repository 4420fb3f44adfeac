"""The live page: a map in the browser that follows its file.

`room` holds the newest state of one map and finds out when its files change;
`server` shows rooms over HTTP to this machine alone.  Neither knows how a map
is opened: the command hands that in.  A room with an editor (`editing`) can
change its file, with what `wishes` can make of a request; without one nothing is written.
"""

from argmap.serve.editing import Editor, Hand, digest
from argmap.serve.room import Opened, Opener, Room
from argmap.serve.server import Server

__all__ = ["Editor", "Hand", "Opened", "Opener", "Room", "Server", "digest"]
