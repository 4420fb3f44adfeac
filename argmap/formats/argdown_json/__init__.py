"""What `argdown json` writes of an Argdown document.

| Argdown | in the map |
|---|---|
| statement `[Title]: text` | statement; its id is the title, further wordings are kept as `x-wordings` |
| argument `<Title>: gist` | statement, a premise of what it is for or against |
| argument with a premise-conclusion structure | an argument for each inference; the last one has the title as its id |
| `+`, entails | argument for |
| `-` | argument against; on an argument with a structure, an undercut |
| `_` undercut | argument against the argument that starts from that one |
| `><`, contrary, contradictory | `contradicts` |

Tags are kept, data as `x-data`; headings are counted, and so is prose: what
has no title and takes part in nothing.
Format: https://argdown.org, argdown-cli 1.7.
"""

from collections.abc import Collection

from argmap.diagnostics import Diagnostic
from argmap.formats.argdown_json.arguments import Arguments
from argmap.formats.argdown_json.own import fold_conclusions
from argmap.formats.argdown_json.rows import add_statement
from argmap.formats.drafts import PLAIN, Draft, Options
from argmap.formats.drafts.documents import (
    Object,
    as_list,
    as_object,
    as_objects,
    as_text,
    on_one_line,
    parse_json,
    unreadable,
)
from argmap.formats.drafts.finishing import finished
from argmap.model import ArgumentMap

__all__ = ["drafted", "read"]


def read(text: str, options: Options = PLAIN) -> tuple[ArgumentMap, list[Diagnostic]]:
    """The map of an Argdown document, and notes on what is not in it.  Never raises on content."""
    value, found = parse_json(text)
    document = as_object(value)
    if not found and not ("statements" in document and "arguments" in document):
        found = [unreadable("the JSON has no `statements` and `arguments`, so `argdown json` did not write it")]
    if found:
        return ArgumentMap("", {}), found
    return finished(drafted(document, options))


def drafted(document: Object, options: Options) -> Draft:
    """The draft of a document in the shape of `argdown json`, whose `statements` and `arguments` are there."""
    front = as_object(document.get("frontMatter"))
    draft = Draft(on_one_line(front.get("title")) or options.title or "An Argdown document")
    draft.about = on_one_line(front.get("about"))
    draft.count("further key", "of the front matter", len(front.keys() - {"title", "about", "thesis", "model"}))
    for title, row in as_object(document["statements"]).items():
        add_statement(draft, f"[{title}", title, row)
    reader = Arguments(draft)
    for title, row in as_object(document["arguments"]).items():
        reader.add(title, as_object(row))
    reader.relate(as_objects(document.get("relations")))
    fold_conclusions(draft)
    draft.theses = [f"[{as_text(title)}" for title in as_list(front.get("thesis"))]
    _drop_prose(draft, reader.numbered)
    draft.count("heading", number=len(as_list(document.get("sections"))))
    return draft


def _drop_prose(draft: Draft, kept: Collection[str]) -> None:
    """Take out the statements that have no title and take part in nothing, but for those that are `kept`."""
    used = {premise for step in draft.steps.values() for premise in (*step.premises, step.target)}
    used.update(key for pair in draft.contradictions for key in pair)
    for key in [
        key for key, sketch in draft.statements.items() if not sketch.name and key not in used and key not in kept
    ]:
        del draft.statements[key]
        draft.count("paragraph of prose", plural="paragraphs of prose")
