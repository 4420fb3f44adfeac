"""Critical questions: which an argument has to face, what became of each, and what to ask next.

A question comes from the scheme and is addressed by argument and name.  The
map holds only what people did about it (`asks:`, `questions:`); the rest is
worked out here.  Nothing here changes what stands.
"""

from argmap.questions.asked import Asked, Status, Step
from argmap.questions.doubt import doubted
from argmap.questions.questions import Questions, askable
from argmap.questions.ranking import Stake, Suggestion, ranked, stakes, suggestions

__all__ = [
    "Asked",
    "Questions",
    "Stake",
    "Status",
    "Step",
    "Suggestion",
    "askable",
    "doubted",
    "ranked",
    "stakes",
    "suggestions",
]
