"""One layout: the second time changes nothing, and nothing that is said or found changes the first time."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import any_map
import pytest
import yaml
from faulty import TEXTS
from hypothesis import given
from hypothesis import strategies as st

from argmap.edits import apply, fmt
from argmap.loading import load
from argmap.model import ArgumentMap
from argmap.rules import check
from argmap.syntax import Document, Mapping, Node, Scalar, parse
from argmap.syntax.comments import nodes
from argmap.writing import write
from argmap.writing.scalars import WIDTH
from conftest import of


def formatted(text: str) -> str:
    return apply(parse(text).text, fmt(parse(text)).edits)


def plain(node: Node | None) -> Any:
    """A tree without places and quotes; keys and items in their order."""
    if isinstance(node, Scalar):
        return node.value.rstrip("\n") if node.style in ("|", ">") else node.value
    if isinstance(node, Mapping):
        return [(key.value, plain(value)) for key, value in node.entries]
    return None if node is None else [plain(item) for item in node.items]


def comments(document: Document) -> Counter[str]:
    """What starts with `#` after white space, in what is no scalar: the words of each comment."""
    rows = [list(line) for line in re.split(r"\r\n|\r|\n", document.text)]
    for node in nodes(document.root):
        if isinstance(node, Scalar):
            header = node.style in ("|", ">")
            for line in range(node.line + header, min(node.end_line + 1, len(rows))):
                first = node.column if line == node.line else 0
                last = node.end_column if line == node.end_line else len(rows[line])
                rows[line][first:last] = "x" * (last - first)
    found = (re.search(r"(?<!\S)#.*", "".join(row)) for row in rows)
    return Counter(match.group().strip() for match in found if match)


def told(text: str) -> tuple[Counter[object], str]:
    """What is found in a map, and the map as it is read."""
    amap, unread = load(text)
    found = check(amap, None, None, unread)
    return Counter((each.rule, each.message, each.hint, each.ids) for each in found), write(amap)


def follows_the_laws(document: Document) -> bool:
    """Whether it is laid out at all; if so, as it should be."""
    done = fmt(document)
    if done.refusal:
        assert not done.edits
        return False
    new = apply(document.text, done.edits)
    again = parse(new)
    assert not fmt(again).edits
    assert plain(again.root) == plain(document.root)
    assert comments(again) == comments(document)
    assert new == document.text or told(new) == told(document.text)
    return True


def test_on_every_map_and_faulty_case() -> None:
    for name, text in TEXTS.items():
        with of(name):
            document = parse(text)
            broken = {found.rule for found in document.diagnostics} - {"duplicate-key"}
            assert follows_the_laws(document) == (not broken)


COMMENTS = ["# why", "#why", "# a: b", "# - c", "## x", "#", "# argmap: ignore[orphan] it is new", "# [x"]


@st.composite
def typed(draw: st.DrawFn) -> str:
    """A map as people and programs may lay it out, with comments and blank lines wherever they change nothing."""
    text = write(draw(any_map.maps()))
    if draw(st.booleans()):
        data = yaml.load(text, yaml.BaseLoader)
        text = yaml.safe_dump(
            data,
            sort_keys=False,
            allow_unicode=True,
            width=draw(st.sampled_from([20, 60, 1000])),
            indent=draw(st.sampled_from([2, 4, 7])),
            default_flow_style=draw(st.sampled_from([None, True, False])),
            default_style=draw(st.sampled_from([None, '"', "'", ">", "|"])),
        )
    text = parse(text).text
    for _ in range(draw(st.integers(0, 8))):
        lines = text.split("\n")
        at = draw(st.integers(0, len(lines)))
        comment = draw(st.sampled_from(["", *COMMENTS]))
        if at < len(lines) and comment and draw(st.booleans()):
            cut = draw(st.sampled_from([len(lines[at]), *(match.end() for match in re.finditer(",", lines[at]))]))
            tail = [" " * 40 + lines[at][cut:]] if cut < len(lines[at]) else []
            lines[at : at + 1] = [f"{lines[at][:cut]}{' ' * draw(st.integers(1, 3))}{comment}", *tail]
        else:
            lines.insert(at, (" " * draw(st.sampled_from([0, 2, 4, 9])) + comment) if comment else "")
        new = "\n".join(lines)
        if plain(parse(new).root) == plain(parse(text).root) and not parse(new).diagnostics:
            text = new
    return text


@given(typed())
def test_on_random_maps_with_comments(text: str) -> None:
    follows_the_laws(parse(text))


@given(any_map.maps())
def test_what_argmap_writes_is_hardly_ever_refused(amap: ArgumentMap) -> None:
    assert not fmt(parse(write(amap))).refusal


LONG = "word " * 30 + "end"
LAID_OUT = [
    ("a:   x   \n\n\n\n\nb: y", "a: x\n\nb: y\n"),
    ("a: \"x\"\nb: 'it is'\nc: \"2024\"\nd: 'a: b'\n", "a: x\nb: it is\nc: \"2024\"\nd: 'a: b'\n"),
    ("a:\n- x\n-   y: 1\n    z: 2\n", "a:\n  - x\n  - y: 1\n    z: 2\n"),
    ("a: {x: 1,y:\n  2}\n", "a: {x: 1, y: 2}\n"),
    ("a: {x: 1, # why\n  y: 2}\n", "a:\n  x: 1 # why\n  y: 2\n"),
    ("# top\na: # here\n   # below\n   b: c\n   # last\n", "# top\na: # here\n  # below\n  b: c\n# last\n"),
    ("a: >\n  x y\nb: |\n  z\n", "a: x y\nb: z\n"),
    (
        "title: T\nstatements:\n  a: A.\n  b:\n    text: B.\n  # on c\n  c: C.\n\n\n  d: D.",
        "title: T\n\nstatements:\n  a: A.\n  b:\n    text: B.\n  # on c\n  c: C.\n\n  d: D.\n",
    ),
    (
        "statements:\n  a:\n    text: A.\n  # on b\n  b:\n    text: B.\n  c: C.\n",
        "statements:\n  a:\n    text: A.\n\n  # on b\n  b:\n    text: B.\n\n  c: C.\n",
    ),
    ("a: {at: ['x y', \"z\"], t: 'x y'}\n", "a: {at: ['x y', \"z\"], t: x y}\n"),
    ("at:\n  quote: 'its words'\n", "at:\n  quote: 'its words'\n"),
    ("a:\r\n    b: c\r\n", "a:\r\n  b: c\r\n"),
    ("---\n# c\na:  b\n", "---\n# c\na: b\n"),
    ("", ""),
    ("\n\na: b\n", "a: b\n"),
    ("a:\n\n  b: c\n\n  d: e\n", "a:\n  b: c\n\n  d: e\n"),
    ("a:\n\n  - b\n\n  - c\n", "a:\n  - b\n\n  - c\n"),
    ("a: [ # why\n  b, c]\n", "a: # why\n  - b\n  - c\n"),
    ("a: { # why\n  b: c}\n", "a: # why\n  b: c\n"),
    ("a:\n  # why\n  b\n", "# why\na: b\n"),
    ("a:\n  # argmap: ignore[orphan] why\n  b\nc: d\n", "a: b\n# argmap: ignore[orphan] why\nc: d\n"),
    ("a:\n? b", "a:\nb:\n"),
]


@pytest.mark.parametrize(("text", "wanted"), LAID_OUT)
def test_the_layout(text: str, wanted: str) -> None:
    assert formatted(text) == wanted


@pytest.mark.parametrize(
    ("kept", "careful"),
    [
        ("|\n  One line\n", ">\n  One line\n"),
        (f"|\n  {LONG}\n", f">\n  {'word ' * 18}word\n  {'word ' * 11}end\n"),
        ("|\n  One line\n\n  two\n", "|\n  One line\n\n  two\n"),
        ("|+\n  One line\n\n", '"One line\\n\\n"\n'),
    ],
)
def test_what_is_kept_to_the_letter_stays_and_all_quotes_then(kept: str, careful: str) -> None:
    text = f"argmap: 1\ntitle: 'a b'\nx-kept: {kept}statements: {{}}\n"
    assert formatted(text) == f"argmap: 1\ntitle: 'a b'\nx-kept: {careful}\nstatements: {{}}\n"


@pytest.mark.parametrize(
    "statement",
    [
        "text: >- # argmap: ignore[orphan] why\n      A is b.",
        "text: A.\n    support:\n      [ # argmap: guess x: y\n      b]",
    ],
)
def test_a_comment_that_would_be_for_something_else_is_left_with_all_the_rest(statement: str) -> None:
    found = fmt(parse(f"argmap: 1\ntitle:  T\nstatements:\n  a:\n    {statement}\n"))
    said = "a comment in it would be for something else then, or its text be read otherwise"
    assert (found.edits, found.refusal) == ([], said)


def test_long_lines_are_folded_and_long_brackets_opened() -> None:
    text = f'a: "{LONG}"\nb: {{x: {LONG}, y: [p, q]}} # why\n'
    new = formatted(text)
    assert max(map(len, new.splitlines())) <= WIDTH
    assert "b: # why\n  x: >-\n" in new
    assert "\n  y: [p, q]\n" in new


def test_lines_that_an_author_left_a_little_longer_stay() -> None:
    sentence = "word " * 21 + "end"
    kept = f"a: {sentence}\nb: {{x: {sentence}}}\nc: >-\n  {sentence}\n  and more\n"
    assert formatted(kept) == kept
    assert max(map(len, formatted(f"a:\n  {sentence} {sentence}\n").splitlines())) <= WIDTH


def test_the_maps_of_this_project_are_laid_out_so() -> None:
    paths = sorted(Path(__file__).parents[2].joinpath("arguments").glob("*.yaml"))
    assert len(paths) == 3
    assert [path.name for path in paths if formatted(text := path.read_text("utf-8")) != text] == []


def test_what_cannot_be_read_is_left_alone() -> None:
    found = fmt(parse("a: b\nc: [d\n"))
    assert (found.edits, found.refusal) == ([], "it has syntax errors, the first in line 2")
