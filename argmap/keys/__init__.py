"""The map format, version 1, as tables: which keys there are, what they hold, what they mean, what they fill.

Loading, writing, JSON, AIF, comparing and the JSON Schema all walk these
tables, so that they agree, and a new key is entered here and in the model.
What a bibliographic item may have beside them is in csl.py.  Knows nothing of
YAML.
"""

from enum import StrEnum
from typing import NamedTuple

from argmap.text.letters import is_word

VERSION = "1"
MODELINE = "# yaml-language-server: $schema="
EXTENSION = "x-"  # keys that begin so are kept and ignored
FOREIGN = "/"  # between the name of another map and an id in it
UNWRITTEN = "…"  # the text of a statement that is still to be written
ID = r"[^\s!-/:-@\[-`{-~][^\s!-,./:-@\[-^`{-~]*"
"""What fits every id, as a pattern for other programs, in every dialect of them: letters and digits of any script."""


class Holds(StrEnum):
    """What a key may hold; the wording is what a message says was expected."""

    TEXT = "text"
    FLAG = "`true` or `false`"
    NUMBER = "a whole number"
    PROBABILITY = "a number from 0 to 1"
    VERSION = "`1`"
    WORD = "a word"
    WORDS = "a word or a list of words"
    IDS = "an id or a list of ids"
    ROLE = "a role"
    ANCHORS = "an anchor or a list of anchors"
    CITATIONS = "an authority's id, a citation, or a list of them"
    PREMISES = "a statement's id or a list of them"
    OUTWEIGHED = "`true`, a list of ids, or a list of such lists"
    QUESTIONS = "questions, each with `open`, ids, or `{waived: reason}`"
    ARGUMENTS = "an id or a list of arguments"
    STATEMENTS = "statements under their ids"
    AUTHORITIES = "authorities under their ids"
    SOURCE = "a bibliographic item"
    MAPS = "the paths of maps under names"
    TARGETS = "`support` and `attack` under ids of other maps"
    NAMES = "a list of names"


OF_IDS = (Holds.IDS, Holds.PREMISES, Holds.ARGUMENTS, Holds.CITATIONS, Holds.OUTWEIGHED)
"""What may be an id, or a list of ids."""
OF_NAMES = (*OF_IDS, Holds.WORDS)
"""What may be a name, or a list of names."""


class Key(NamedTuple):
    """A key, what it holds, what it means, and whether it must be there.

    `fills` is the attribute of the model that it fills, and `default` what
    that is without the key; nothing where a key is read on its own.
    """

    name: str
    holds: Holds
    meaning: str
    fills: str = ""
    default: object = None
    required: bool = False


Table = dict[str, Key]


def _table(*keys: Key) -> Table:
    return {key.name: key for key in keys}


MAP = _table(
    Key("argmap", Holds.VERSION, "The version of the map format.", required=True),
    Key("$schema", Holds.TEXT, "Where an editor finds the JSON Schema of maps."),
    Key("title", Holds.TEXT, "What the map is called.", "title", required=True),
    Key("about", Holds.TEXT, "A sentence or two on the map: what it covers, who made it.", "about", ""),
    Key("thesis", Holds.IDS, "What the whole map is about. Without it: the statements that bear on nothing."),
    Key("source", Holds.SOURCE, "The text that is mapped, as a CSL-JSON item; `text` names a local copy."),
    Key("bibliography", Holds.TEXT, "A file with works, whose keys are ids of authorities here.", "bibliography", ""),
    Key("authorities", Holds.AUTHORITIES, "The works and bodies that the text cites, under ids of their own."),
    Key("maps", Holds.MAPS, "Other maps that this one refers to: a name, and the path of the map.", "maps", {}),
    Key("targets", Holds.TARGETS, "Arguments on things of other maps: `name/id`, and what bears on it."),
    Key("statements", Holds.STATEMENTS, "Every statement under its id: its text, or a mapping.", required=True),
)

STATEMENT = _table(
    Key("text", Holds.TEXT, "One declarative sentence that can be accepted or rejected.", "text", required=True),
    Key("at", Holds.ANCHORS, "Where the source says it: `first words … last words`.", "at", ()),
    Key("cites", Holds.CITATIONS, "The authorities that the source cites for it.", "cites", ()),
    Key("implicit", Holds.FLAG, "Supplied by the analyst; the source does not say it.", "implicit", False),
    Key(
        "assumed",
        Holds.FLAG,
        "`true` asserts it whatever its support; `false` asserts nothing without support.",
        "assumed",
    ),
    Key("contradicts", Holds.IDS, "Statements that cannot be accepted together with it.", "contradicts", ()),
    Key("probability", Holds.PROBABILITY, "How probable it is, where nothing supports it: 0 to 1.", "probability"),
    Key("tags", Holds.WORDS, "Words to find it by.", "tags", ()),
    Key("note", Holds.TEXT, "A remark of the analyst's.", "note", ""),
    Key("support", Holds.ARGUMENTS, "Arguments for it, each independent of the others."),
    Key("attack", Holds.ARGUMENTS, "Arguments against it, each independent of the others."),
)

ARGUMENT = _table(
    Key(
        "premises",
        Holds.PREMISES,
        "The statements that it starts from, all of them needed; or roles of its scheme with theirs.",
        "premises",
        required=True,
    ),
    Key("id", Holds.WORD, "A name, where something refers to the argument.", "id"),
    Key("scheme", Holds.WORD, "The kind of reasoning, for example `expert-opinion`.", "scheme", ""),
    Key("at", Holds.ANCHORS, "Where the source argues so: `first words … last words`.", "at", ()),
    Key("implicit", Holds.FLAG, "Supplied by the analyst; the source does not argue so.", "implicit", False),
    Key("assumed", Holds.FLAG, "`false`: the step from premises to target needs backing.", "assumed"),
    Key("conceded", Holds.FLAG, "The author grants this attack; no answer is expected.", "conceded", False),
    Key(
        "outweighed",
        Holds.OUTWEIGHED,
        "What makes up for this attack while it stands: `true` (any support), ids (all together), or lists of ids.",
        "outweighed",
        (),
    ),
    Key(
        "asks", Holds.WORD, "Which critical question of the argument that it attacks this undercut raises.", "asks", ""
    ),
    Key(
        "questions",
        Holds.QUESTIONS,
        "Critical questions that were asked: `open`, the ids of what answers one, or `{waived: reason}`.",
        "questions",
        {},
    ),
    Key(
        "probability",
        Holds.PROBABILITY,
        "How probable it is that the step is good, where nothing backs it: 0 to 1.",
        "probability",
    ),
    Key("tags", Holds.WORDS, "Words to find it by.", "tags", ()),
    Key("note", Holds.TEXT, "A remark of the analyst's.", "note", ""),
    Key("support", Holds.ARGUMENTS, "Backing: arguments that the step is good."),
    Key("attack", Holds.ARGUMENTS, "Undercuts: arguments that the step is not good."),
)

AUTHORITY = _table(
    Key("unnamed", Holds.FLAG, "The text cites it without saying what it is.", "unnamed", False),
    Key("probability", Holds.PROBABILITY, "How probable it is that what rests on it is right: 0 to 1.", "probability"),
    Key("note", Holds.TEXT, "A remark of the analyst's.", "note", ""),
)

SOURCE = _table(Key("text", Holds.TEXT, "A local copy, relative to the map and in its folder.", "text", ""))

TARGET = _table(
    Key("support", Holds.ARGUMENTS, "Arguments for it, each independent of the others."),
    Key("attack", Holds.ARGUMENTS, "Arguments against it, each independent of the others."),
)

QUESTION = _table(Key("waived", Holds.TEXT, "Why the question need not be answered.", required=True))

ANCHOR = _table(
    Key(
        "quote",
        Holds.TEXT,
        "`first words … last words`, up to 8 words on either side, 2 to 12 in all.",
        "quote",
        required=True,
    ),
    Key("paragraph", Holds.NUMBER, "Which non-blank paragraph of the source, counted from 1.", "paragraph"),
)

CITATION = _table(
    Key("authority", Holds.WORD, "The authority's id.", "authority", required=True),
    Key("locator", Holds.TEXT, "Where in the work: `p. 9`, `chapter 2`.", "locator", ""),
    Key("role", Holds.ROLE, "What it is cited for.", "role", "authority"),
    Key("note", Holds.TEXT, "A remark of the analyst's.", "note", ""),
)

NAME = _table(
    *(
        Key(name, Holds.TEXT, meaning)
        for name, meaning in {
            "family": "Family name.",
            "given": "Given names.",
            "literal": "A name that has no parts: a body, an office.",
            "suffix": "Such as Jr.",
            "dropping-particle": "A particle left out when the family name stands alone.",
            "non-dropping-particle": "A particle that stays with the family name.",
        }.items()
    ),
    Key("comma-suffix", Holds.FLAG, "Whether a comma comes before the suffix."),
    Key("static-ordering", Holds.FLAG, "Whether the family name always comes first."),
    Key("parse-names", Holds.FLAG, "Whether particles are still to be split off."),
)


def is_reference(word: str) -> bool:
    """Whether `word` is an id, or the name of another map, `/` and an id in it."""
    name, slash, inner = word.partition(FOREIGN)
    return is_id(name) and (not slash or is_id(inner))


def is_id(word: str) -> bool:
    """Whether `word` is a letter or digit, then letters, digits, `-` and `_`, in any script."""
    return is_word(word)


def is_unwritten(text: str) -> bool:
    """Whether a text is only an ellipsis, however typed."""
    return ("…" in text or "..." in text) and set(text.strip()) <= set("….")
