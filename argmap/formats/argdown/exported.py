"""The draft of a document in the shape of `argdown json`, whether Argdown wrote it or `source` read it."""

from argmap.formats.argdown.arguments import Arguments
from argmap.formats.argdown.own import fold_conclusions
from argmap.formats.argdown.rows import add_statement
from argmap.formats.drafts import Draft
from argmap.formats.drafts.documents import Object, as_list, as_object, as_objects, as_text, on_one_line
from argmap.formats.options import Options
from argmap.text.letters import composed


def drafted(document: Object, options: Options) -> Draft:
    """The draft of a document whose `statements` and `arguments` are there."""
    front = as_object(document.get("frontMatter"))
    draft = Draft(on_one_line(front.get("title")) or options.title or "An Argdown document")
    draft.about = on_one_line(front.get("about"))
    draft.count("further key", "of the front matter", len(front.keys() - {"title", "about", "thesis", "model"}))
    for title, row in as_object(document["statements"]).items():
        add_statement(draft, f"[{composed(title)}", title, row)
    reader = Arguments(draft)
    for title, row in as_object(document["arguments"]).items():
        reader.add(composed(title), as_object(row))
    reader.relate(as_objects(document.get("relations")))
    fold_conclusions(draft)
    draft.theses = [f"[{composed(as_text(title))}" for title in as_list(front.get("thesis"))]
    _drop_prose(draft, reader.numbered)
    draft.count("heading", number=len(as_list(document.get("sections"))))
    return draft


def _drop_prose(draft: Draft, numbered: set[str]) -> None:
    """Take out the statements that have no title or number and take part in nothing."""
    used = numbered | {premise for step in draft.steps.values() for premise in (*step.premises, step.target)}
    used.update(key for pair in draft.contradictions for key in pair)
    for key in [key for key, sketch in draft.statements.items() if not sketch.name and key not in used]:
        del draft.statements[key]
        draft.count("paragraph of prose", plural="paragraphs of prose")
