"""One map of two: of two readings, or of two versions and what both come from.

conflicts    what the two do not agree on, and what was done about it
fields       one value of two, or of two and their origin
naming       what the statements of two readings are called in the merged map
arguments    which arguments of two maps are the same
places       where the arguments stand in the end
readings     two readings become one map
versions     two versions and their base become one map
text         the merged map as an edit of the file that it goes to, comments kept
"""

from argmap.compare.merging.conflicts import Conflict, Trouble
from argmap.compare.merging.readings import merge_readings
from argmap.compare.merging.versions import merge_versions

__all__ = ["Conflict", "Trouble", "merge_readings", "merge_versions"]
