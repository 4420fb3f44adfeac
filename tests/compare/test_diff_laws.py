"""`argmap diff`: laws, and what Markdown may not make of a text."""

import json
import random
from typing import Any

import pytest
from any_map import maps, texts
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from argmap.compare.difference import Difference, Edit, Members, Pair, Standing, diff
from argmap.documents.diff import write as write_json
from argmap.loading import load
from argmap.model import ArgumentMap
from argmap.render.compare.lines import lines
from argmap.render.compare.markdown import write as write_markdown
from argmap.text import one_line
from argmap.text.markdown import code, escaped
from conftest import examples

NAMES = "abcde"


def edits(found: tuple[Edit | Members, ...]) -> list[Edit | Members]:
    """The edits of the way back."""
    return [
        Edit(each.key, each.after, each.before)
        if isinstance(each, Edit)
        else Members(each.key, each.added, each.removed, tuple((after, before) for before, after in each.changed))
        for each in found
    ]


def parts(changes: Any, *, back: bool = False) -> tuple[Any, ...]:
    """Changes without their order; or those of the way back."""
    added, removed = sorted(map(repr, changes.added)), sorted(map(repr, changes.removed))
    pairs = [Pair(each.after, each.before, tuple(edits(each.edits))) if back else each for each in changes.changed]
    changed = sorted((repr(each.before), repr(each.after), unordered(each.edits)) for each in pairs)
    return (removed, added, changed) if back else (added, removed, changed)


def unordered(found: tuple[Edit | Members, ...]) -> list[Any]:
    return sorted(
        (each.key, repr(each.before), repr(each.after))
        if isinstance(each, Edit)
        else (each.key, *(sorted(map(repr, each)) for each in (each.removed, each.added, each.changed)))
        for each in found
    )


def content(found: Difference, *, back: bool = False) -> list[Any]:
    """A difference without orders; or that of the way back."""
    rows = [Standing(b, a, n, w) if back else Standing(a, b, w, n) for a, b, w, n in (*found.theses, *found.labels)]
    added, removed = ({frozenset(pair) for pair in pairs} for pairs in found.contradictions)
    return [
        unordered(tuple(edits(found.head)) if back else found.head),
        *(parts(changes, back=back) for changes in (found.statements, found.arguments)),
        parts(found.authorities, back=back),
        (removed, added) if back else (added, removed),
        sorted(map(repr, rows)),
    ]


@given(maps())
def test_a_map_differs_in_nothing_from_itself(amap: ArgumentMap) -> None:
    found = diff(amap, amap)
    assert not found
    assert (found.labels, found.reordered) == ((), ())


@given(maps(), maps())
def test_the_way_back_is_the_mirror_image(old: ArgumentMap, new: ArgumentMap) -> None:
    assert content(diff(old, new), back=True) == content(diff(new, old))


def nested(random_: random.Random, names: str, depth: int = 0) -> list[Any]:
    """Arguments, no two alike."""
    found: dict[str, Any] = {}
    for _ in range(random_.randint(0, 2)):
        argument: dict[str, Any] = {"premises": sorted(random_.sample(names, random_.randint(1, 2)))}
        if random_.random() < 0.3:
            argument["scheme"] = random_.choice(["sign", "example"])
        if depth < 2:
            argument |= {
                key: nested(random_, names, depth + 1) for key in ("support", "attack") if random_.random() < 0.4
            }
        found[json.dumps(argument, sort_keys=True)] = argument
    return list(found.values())


def shuffled(value: Any, random_: random.Random) -> Any:
    if isinstance(value, dict):
        keys = random_.sample(list(value), len(value))
        return {key: shuffled(value[key], random_) for key in keys}
    if isinstance(value, list):
        return [shuffled(each, random_) for each in random_.sample(value, len(value))]
    return value


@given(st.randoms(use_true_random=False))
def test_the_order_of_writing_makes_no_difference(random_: random.Random) -> None:
    statements = {
        name: {"text": f"{name} is so.", "support": nested(random_, NAMES), "attack": nested(random_, NAMES)}
        for name in NAMES
    }
    document = {"argmap": 1, "title": "T", "thesis": ["a", "b"], "statements": statements}
    old, new = (load(json.dumps(each))[0] for each in (document, shuffled(document, random_)))
    assert len(old.arguments) == len(new.arguments)
    assert not diff(old, new)


@given(maps(), maps())
def test_what_is_shown_is_safe_and_complete(old: ArgumentMap, new: ArgumentMap) -> None:
    found = diff(old, new)
    for line in lines(found):
        text = "".join(run.text for run in line)
        assert "\n" not in text
        assert "\x1b" not in text
    for line in lines(found, 30):
        assert all("\n" not in run.text for run in line)
    assert json.loads(write_json(found))["different"] is bool(found)
    assert write_markdown(found).endswith("\n")


@examples(5)
@given(texts | st.text("@#$:~*_`[]()<>&|\\/w.! ab1-", max_size=30))
def test_text_cannot_become_markup(text: str) -> None:
    markdown = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    for written, kind in ((escaped(text), "text"), (code(text), "code_inline")):
        parsed = markdown.parse(f"- `id` {written}.")
        opened = [each.type for each in parsed if each.nesting > 0]
        assert opened == ["bullet_list_open", "list_item_open", "paragraph_open"]
        (inline,) = (each for each in parsed if each.type == "inline")
        tokens = [each for each in (inline.children or [])[1:] if each.type != "html_inline"]
        assert {each.content for each in inline.children or [] if each.type == "html_inline"} <= {"<span>", "</span>"}
        if one_line(text):
            assert {each.type for each in tokens} <= {kind, "text"}
            assert "".join(each.content for each in tokens) == f" {one_line(text)}."


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("@team, see #12 and GH-7", "<span>@</span>team, see <span>#</span>12 and GH<span>-</span>7"),
        ("https://example.org www.example.org", "https<span>:</span>//example.org www<span>.</span>example.org"),
        ("$5 or $6 :smile:", "<span>$</span>5 or <span>$</span>6 <span>:</span>smile:"),
        ("<img src=x> & *a* | b", "&lt;img src=x&gt; & \\*a\\* \\| b"),
    ],
)
def test_what_github_would_make_of_text_later_on(text: str, written: str) -> None:
    assert escaped(text) == written
