"""How far readings of one text agree: a figure for each thing that can be agreed on, and never one for all.

    units          what is agreed or disagreed about, taken out of the maps
    coefficients   kappa and alpha
    segmentation   where passages begin and end; CASS
    bootstrap      intervals
    figures        the figures of one text, or of several texts together

One number hides that readers agree on one thing and not on another: Wacholder
et al. (2014), Annotating multiparty discourse, LAW VIII.
"""

from argmap.compare.agreement.bootstrap import SEED, Interval
from argmap.compare.agreement.figures import FEW, Agreement, Figure, agreement
from argmap.compare.agreement.units import Text, annotated

__all__ = ["FEW", "SEED", "Agreement", "Figure", "Interval", "Text", "agreement", "annotated"]
