from argmap.api import MapError as MapError
from argmap.api import ask as ask
from argmap.api import ask_next as ask_next
from argmap.api import check as check
from argmap.api import critical as critical
from argmap.api import diff as diff
from argmap.api import evaluate as evaluate
from argmap.api import load as load
from argmap.api import open as open
from argmap.api import query as query
from argmap.api import read as read
from argmap.api import stats as stats
from argmap.api import what_if as what_if
from argmap.api import why as why
from argmap.api import write as write
from argmap.diagnostics import ArgmapError as ArgmapError
from argmap.diagnostics import Diagnostic as Diagnostic
from argmap.library import Opened as Opened
from argmap.model import ArgumentMap as ArgumentMap
from argmap.notebook import picture as picture
from argmap.relations.graph import to_networkx as to_networkx

__all__: list[str]
__version__: str
