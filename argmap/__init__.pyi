from argmap.api import MapError as MapError
from argmap.api import check as check
from argmap.api import evaluate as evaluate
from argmap.api import load as load
from argmap.api import read as read
from argmap.api import to_networkx as to_networkx
from argmap.api import write as write
from argmap.diagnostics import ArgmapError as ArgmapError
from argmap.diagnostics import Diagnostic as Diagnostic
from argmap.model import ArgumentMap as ArgumentMap

__all__: list[str]
