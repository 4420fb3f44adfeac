"""Turns of phrase that the rules look for.  English only; in doubt they find nothing.

Each function takes a text in small letters with straight apostrophes and
returns the words at fault, empty if there are none.  A text without any of
the `..._PARTS`, and RATIO for quantities, need not be asked about.  A pattern is compiled when it is
first needed: most maps need few of them.
"""

import re

_NUMBERS = "two|three|four|five|six|seven|eight|nine|ten"
_FIGURE = r"\d[\d.,]{0,15}+"  # bounded, as it may begin after any point of `1.1.1.1`
_COUNT = rf"(?:{_FIGURE}|one|{_NUMBERS}|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_PARTS = "third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|thousandth"
_CERTAIN = r"(?:sure|certain|right|wrong|safe|clear|behind|true|false|pure)\b"
_PERIOD = r"(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|seasons?|games?|matches)\b"
_SHARE = (
    rf"\b{_COUNT}(?>(?:[ -](?:or|to) {_COUNT}|[-–]{_FIGURE})?)[\s-]?+(?:%|per ?cent(?:age points?)?\b)(?! {_CERTAIN})"
    rf"|\b(?:an?|one) (?:{_PARTS}) of (?!a\b|an\b|january|may\b|june|july|\d)|\b(?:\d++|{_NUMBERS})[ -](?:{_PARTS})s\b"
    r"|(?<!first )(?<!second )(?<!other )(?<!latter )(?<!better )\bhalf (?:of )?(?:all|the|its|their) (?!way\b)"
)
_RATIO = (
    rf"\b(?:\d{{1,2}} of (?!the )\d{{1,3}}|(?:\d{{1,3}}|one|{_NUMBERS}) (?:in|out of) (?:every )?"
    rf"(?:\d{{1,3}}|{_NUMBERS}|hundred|a hundred))\b(?![,.]\d)(?! {_PERIOD})"
)
_MULTIPLE = (
    r"\b(?:twice|thrice) (?:as|the|that|its|their) "
    rf"|\b{_COUNT} times (?:as|more|less|higher|larger|greater|bigger|fewer|likelier)\b"
    rf"|\b(?:(?:{_NUMBERS}|\d++)-fold|\d++fold|(?:four|five|six|seven|eight|nine|ten|hundred)fold)\b"
)
_PROPOSAL = r"\b(?:should|must|ought|shall|may not|let us)\b"
QUANTITY_PARTS = ("%", "cent", *_PARTS.split("|"), "half ", "twice ", "thrice ", " times ", "fold")
RATIO = rf" (?:of|in|every) (?:\d|a hundred|hundred|{_NUMBERS})"
"""Every text with a quantity has this or one of QUANTITY_PARTS in it."""


def quantity(text: str) -> str:
    """A share, ratio or multiple that is stated as a fact: `80 %`, `two thirds`, `3 in 10`, `twice as`, `ten-fold`."""
    for pattern in (_SHARE, _RATIO, _MULTIPLE):
        if match := re.search(pattern, text):
            words = match.group().strip()
            return "" if re.search(_PROPOSAL, text) or _no_share(words) else words
    return ""


def _no_share(words: str) -> bool:
    """Whether the words are like `3 in 2`, more than there are."""
    numbers = re.fullmatch(r"(\d+) (?:in|of|out of) (?:every )?(\d+)", words)
    return numbers is not None and int(numbers[1]) >= int(numbers[2])


_WORKS = "research|studies|surveys|polls|statistics|data|evidence|science"
_PEOPLE = "experts|scientists|researchers|economists|historians|doctors|academics|scholars|specialists"
_SHOWS = "shows?|suggests?|proves?|demonstrates?|indicates?|confirms?|finds?|says?|tells? us"
_SHOWN = "shown|suggested|proved|proven|demonstrated|indicated|confirmed|found"
_SAY = "say|agree|believe|think|warn|claim|argue|estimate|recommend|tell us|know"
_UNNAMED = (
    rf"\b(?:{_WORKS})(?: (?:clearly|consistently|often|now|even))? (?:(?:{_SHOWS})|(?:has|have) (?:{_SHOWN}))\b"
    rf"|\b(?:{_PEOPLE})(?: (?:all|widely|generally|often|now))? (?:(?:{_SAY})|have (?:said|{_SHOWN}|warned))\b"
    rf"|\baccording to (?>(?:(?:many|most|some|several|recent|new|the|leading) )*)(?:{_WORKS}|{_PEOPLE}|a study)\b"
    r"(?! (?:by|from|of|at|in|for) )"
    r"|\bit is (?:well|widely|generally|commonly) (?:known|accepted|agreed|established|recognised|recognized) that\b"
    r"|\bit has been (?:scientifically )?(?:proven|shown|proved) that\b"
    r"|\ba (?:recent |new )?study (?:shows|found|finds)\b"
)
_OWNED = r"(?:'s|s'|\b(?:his|her|their|its|our|my|your|this|these|that|those|no|whose))$"
_NEARBY = 200  # characters before an appeal in which its owner stands
SOURCE_PARTS = (*_WORKS.split("|"), *_PEOPLE.split("|"), "study", "it is ", "it has been ")


def unnamed_source(text: str, written: str) -> str:
    """An appeal to research or experts without saying whose; `written` is the same text as typed.

    `Fortna's research shows` and `UN experts say` do say whose.
    """
    for match in re.finditer(_UNNAMED, text):
        nearby = slice(max(0, match.start() - _NEARBY), match.start())
        before = text[nearby].rstrip()
        word = written[nearby].split()[-1:] if len(written) == len(text) else []
        name = bool(word) and (word[0].isupper() or (word[0][:1].isupper() and " " in before))
        if not name and not re.search(_OWNED, before):
            return match.group()
    return ""


_REASON = (
    r"(?<!not )(?<!n't )(?<!just )(?<!only )(?<!merely )(?<!simply )(?<!solely )(?<!precisely )(?<!partly )"
    r"(?<![\"'“‘])\bbecause\b(?! of\b)(?![\"'”’])"
    r"|(?<=[;,] )(?:and )?(?:therefore|hence|thus(?! far)|consequently)\b|\band (?:therefore|thus(?! far)|hence)\b"
    r"|(?<=\w )therefore\b"
    r"|\b(?:which is|that is|this is|that's) why\b|\bfor (?:this|that) reason\b|\b(?:from which )?it follows that\b"
)
REASON_PARTS = ("because", "therefore", "hence", "thus", "consequently", " why", " reason", "follows that")


def reasoning(text: str) -> str:
    """A word that joins a reason to a claim, so that the text holds a whole argument.

    `since`, `so` and `as` are left alone: they are mostly about time, degree
    or comparison.
    """
    for match in re.finditer(_REASON, text):
        if match.start() > 0 or ("," in text and match.group() == "because"):
            return match.group()
    return ""


_CONNECTIVE = (
    r"(?:(?:and|but(?! for)|therefore|thus(?! far)|hence|moreover|furthermore|nevertheless|nonetheless|consequently"
    r"|because(?! of)|which is why|that is why|that's why|this is why|for (?:this|that) reason|for example"
    r"|for instance|in other words"
    r"|on the other hand|in addition(?! to))\b"
    r"|(?:however|so|yet|still|besides|again|finally|also|indeed|accordingly|otherwise|after all|as a result|firstly"
    r"|secondly|thirdly|lastly|in conclusion|to conclude|then|or),"
    r"|(?:so|yet|or) (?:the|we|it|they|he|she|there|this|these|you|i|a|an)\b)"
)
_CONNECTIVE_STARTS = (
    *("a", "be", "bu", "co", "fi", "for ", "fur", "hen", "how", "in ", "ind", "las", "mor", "nev", "non", "on ", "or"),
    *("oth", "sec", "so", "sti", "that is", "that's", "then", "there", "thi", "thu", "to ", "whi", "yet"),
)


def leading_connective(text: str) -> str:
    """A word at the start that ties the statement to one before it."""
    match = re.match(_CONNECTIVE, text) if text.startswith(_CONNECTIVE_STARTS) else None
    if match is None or (match.group() == "because" and reasoning(text)):
        return ""
    return match.group().rstrip(",")


_VERBS = (
    "is|are|was|were|will|would|can|could|may|might|must|should|has|have|had|does|do|did|isn't|aren't|won't|can't"
    "|means?|shows?|makes?|leads?|causes?|suggests?|implies|proves|cannot|also|reduces?|increases?|affects?|creates?"
    "|happens|happened|led|made|meant"
)
_DUMMY = (
    "is|was|isn't|wasn't|will|would|can|could|may|might|must|should|has|had|seems?|seemed|appears?|appeared|takes?"
    "|took|costs?|follows|matters?|makes|helps|hurts|rains|rained|snows|snowed|remains|remained|became|becomes|turns"
    "|turned|does|did|doesn't|pays|paid|feels|felt|looks|goes|only|also|never|often|always|cannot|can't|won't"
)
_DANGLING = (
    rf"(this|that|these|those) (?:{_VERBS})\b"
    r"|(they|he|she|them|him)\b(?:'(?:re|s|ve|ll|d))?(?! (?:who|that)\b)"
    rf"|(it) (?!(?:{_DUMMY})\b)(?=[a-z])"
    r"|(the (?:former|latter))\b(?! [a-z]++ of\b)"
    r"|(their|its|his|her)\b (?!majesty|highness|holiness|excellency|honour|royal|own\b)"
)
_DANGLING_STARTS = (
    "this ",
    "that ",
    "thes",
    "thos",
    "they",
    "them",
    "the former",
    "the latter",
    "their ",
    "h",
    "it",
    "she",
)


def dangling_pronoun(text: str) -> str:
    """A word at the start that stands for something said elsewhere.

    `This house`, `it is clear that`, `it rains` and `he who` stand for nothing.
    """
    match = re.match(_DANGLING, text) if text.startswith(_DANGLING_STARTS) else None
    return next((group for group in match.groups() if group), "") if match else ""
