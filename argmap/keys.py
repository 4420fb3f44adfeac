"""The map format, version 1, as tables: which keys there are, what they hold, what they mean.

The loader and the JSON Schema both follow these tables, so they agree.
Knows nothing of YAML.
"""

import re
import unicodedata
from enum import StrEnum
from typing import NamedTuple

VERSION = "1"
MODELINE = "# yaml-language-server: $schema="
EXTENSION = "x-"  # keys that begin so are kept and ignored

_ID = re.compile(r"[^\W_][\w-]*")


class Holds(StrEnum):
    """What a key may hold; the wording is what a message says was expected."""

    TEXT = "text"
    FLAG = "`true` or `false`"
    NUMBER = "a whole number"
    VERSION = "`1`"
    WORDS = "a word or a list of words"
    IDS = "an id or a list of ids"
    ROLE = "a role"
    ANCHORS = "an anchor or a list of anchors"
    CITATIONS = "an authority's id, a citation, or a list of them"
    PREMISES = "a statement's id or a list of them"
    ARGUMENTS = "an id or a list of arguments"
    STATEMENTS = "statements under their ids"
    AUTHORITIES = "authorities under their ids"
    SOURCE = "a bibliographic item"
    NAMES = "a list of names"


class Key(NamedTuple):
    """A key, what it holds, what it means, and whether it must be there."""

    name: str
    holds: Holds
    meaning: str
    required: bool = False


Table = dict[str, Key]


def _table(*keys: Key) -> Table:
    return {key.name: key for key in keys}


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


MAP = _table(
    Key("argmap", Holds.VERSION, "The version of the map format.", required=True),
    Key("$schema", Holds.TEXT, "Where an editor finds the JSON Schema of maps."),
    Key("title", Holds.TEXT, "What the map is called.", required=True),
    Key("about", Holds.TEXT, "A sentence or two on the map: what it covers, who made it."),
    Key("thesis", Holds.IDS, "What the whole map is about. Without it: the statements that bear on nothing."),
    Key("source", Holds.SOURCE, "The text that is mapped, as a CSL-JSON item; `text` names a local copy."),
    Key("bibliography", Holds.TEXT, "A file with works, whose keys are ids of authorities here."),
    Key("authorities", Holds.AUTHORITIES, "The works and bodies that the text cites, under ids of their own."),
    Key("statements", Holds.STATEMENTS, "Every statement under its id: its text, or a mapping.", required=True),
)

STATEMENT = _table(
    Key("text", Holds.TEXT, "One declarative sentence that can be accepted or rejected.", required=True),
    Key("at", Holds.ANCHORS, "Where the source says it: `first words … last words`."),
    Key("cites", Holds.CITATIONS, "The authorities that the source cites for it."),
    Key("implicit", Holds.FLAG, "Supplied by the analyst; the source does not say it."),
    Key("assumed", Holds.FLAG, "`true` asserts it whatever its support; `false` asserts nothing without support."),
    Key("contradicts", Holds.IDS, "Statements that cannot be accepted together with it."),
    Key("tags", Holds.WORDS, "Words to find it by."),
    Key("note", Holds.TEXT, "A remark of the analyst's."),
    Key("support", Holds.ARGUMENTS, "Arguments for it, each independent of the others."),
    Key("attack", Holds.ARGUMENTS, "Arguments against it, each independent of the others."),
)

ARGUMENT = _table(
    Key("premises", Holds.PREMISES, "The statements that it starts from, all of them needed.", required=True),
    Key("id", Holds.TEXT, "A name, where something refers to the argument."),
    Key("scheme", Holds.TEXT, "The kind of reasoning, for example `expert-opinion`."),
    Key("at", Holds.ANCHORS, "Where the source argues so: `first words … last words`."),
    Key("implicit", Holds.FLAG, "Supplied by the analyst; the source does not argue so."),
    Key("assumed", Holds.FLAG, "`false`: the step from premises to target needs backing."),
    Key("conceded", Holds.FLAG, "The author grants this attack; no answer is expected."),
    Key("tags", Holds.WORDS, "Words to find it by."),
    Key("note", Holds.TEXT, "A remark of the analyst's."),
    Key("support", Holds.ARGUMENTS, "Backing: arguments that the step is good."),
    Key("attack", Holds.ARGUMENTS, "Undercuts: arguments that the step is not good."),
)

ANCHOR = _table(
    Key(
        "quote", Holds.TEXT, "`first words … last words`, up to 8 words on either side, 2 to 12 in all.", required=True
    ),
    Key("paragraph", Holds.NUMBER, "Which non-blank paragraph of the source, counted from 1."),
)

CITATION = _table(
    Key("authority", Holds.TEXT, "The authority's id.", required=True),
    Key("locator", Holds.TEXT, "Where in the work: `p. 9`, `chapter 2`."),
    Key("role", Holds.ROLE, "What it is cited for."),
    Key("note", Holds.TEXT, "A remark of the analyst's."),
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

NAMES = _names(
    """
    author chair collection-editor compiler composer container-author contributor curator director editor
    editorial-director executive-producer guest host illustrator interviewer narrator organizer
    original-author performer producer recipient reviewed-author script-writer series-creator translator
    """
)
DATES = _names(
    """
    accessed available-date event-date issued original-date submitted
    """
)
TEXTS = _names(
    """
    abstract annote archive archive-place archive_collection archive_location authority call-number
    chapter-number citation-key citation-label citation-number collection-number collection-title
    container-title container-title-short dimensions division DOI edition event event-place event-title
    first-reference-note-number genre id ISBN ISSN issue journalAbbreviation jurisdiction keyword language
    locator medium note number number-of-pages number-of-volumes original-publisher original-publisher-place
    original-title page page-first part part-title PMCID PMID printing publisher publisher-place references
    reviewed-genre reviewed-title scale section shortTitle source status supplement title title-short type URL
    version volume volume-title volume-title-short year-suffix
    """
)
ITEM_TYPES = _names(
    """
    article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection
    dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview
    legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent
    performance periodical personal_communication post post-weblog regulation report review review-book
    software song speech standard thesis treaty webpage
    """
)


def is_id(word: str) -> bool:
    """Whether `word` is a letter or digit, then letters, digits, `-` and `_`, in any script."""
    if _ID.fullmatch(word):
        return True
    bare = "".join(c for c in word if not unicodedata.category(c).startswith("M"))
    return not word.isascii() and bool(_ID.fullmatch(bare)) and word[0] == bare[0]
