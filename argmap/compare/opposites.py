"""Whether two texts that seem to say the same perhaps say opposite things.  A hint and never more.

It fires on about one in nine pairs that do say the same, so it decides nothing.
"""

from argmap.text import words

_NEGATIONS = frozenset(
    "no not never none nobody nothing nowhere neither nor without cannot hardly fails failed lacks isn't aren't wasn't"
    " weren't doesn't don't didn't can't couldn't won't wouldn't shouldn't mustn't hasn't haven't hadn't".split()
)
_OPPOSED = tuple(
    frozenset(pair.split("/"))
    for pair in (
        "more/less more/fewer most/least higher/lower rise/fall rises/falls rose/fell rising/falling increase/decrease"
        " increases/decreases increased/decreased increase/reduce increases/reduces strengthens/weakens strong/weak"
        " better/worse best/worst good/bad right/wrong true/false safe/dangerous cheap/expensive cheaper/dearer"
        " cheaper/costlier easy/hard easier/harder win/lose gain/lose gains/losses keep/close open/close"
        " helps/harms help/harm helps/hinders allowed/forbidden allow/forbid allow/ban legal/illegal"
        " possible/impossible always/never all/none before/after faster/slower larger/smaller bigger/smaller"
        " many/few much/little"
    ).split()
)


def perhaps_opposite(one: str, other: str) -> bool:
    """Whether one text denies and the other does not, or one has a word and the other its opposite."""
    ours, theirs = words(one), words(other)
    if sum(word in _NEGATIONS for word in ours) % 2 != sum(word in _NEGATIONS for word in theirs) % 2:
        return True
    mine, yours = set(ours) - set(theirs), set(theirs) - set(ours)
    return any(pair & mine and pair & yours and len(pair & (mine | yours)) == 2 for pair in _OPPOSED)
