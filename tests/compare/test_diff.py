"""What `argmap diff` says of small pairs of maps."""

import pytest

from argmap.compare.difference import Standing, diff
from argmap.evaluation import Label
from argmap.loading import load
from argmap.model import ArgumentMap
from argmap.render.compare.lines import lines

HEAD = "argmap: 1\ntitle: T\nthesis: a\nstatements:\n"
BASE = "  a: {text: We build., support: [b]}\n  b: It is old.\n"


def read(text: str) -> ArgumentMap:
    amap, found = load(text if text.startswith("argmap:") else HEAD + text)
    assert found == []
    return amap


def shown(old: str, new: str) -> list[str]:
    """What is printed of a difference, but for the sum in its last line."""
    return ["".join(run.text for run in line) for line in lines(diff(read(old), read(new)))][:-1]


PAIRS = {
    "nothing": (BASE, BASE, []),
    "key order, quotation marks, comments": (
        BASE,
        "  a:\n    # why\n    support: b\n    text: 'We build.'\n  b: {text: It is old.}\n",
        [],
    ),
    "line ends": (BASE, BASE.replace("b: It is old.", "b: |\n    It is\n    old."), []),
    "order": (
        "  a: We.\n  b: Old.\n",
        "  b: Old.\n  a: We.\n",
        ["statements in another order, which is no difference"],
    ),
    "premises in another order": (
        "  a: {text: A., support: [[b, c]]}\n  b: B.\n  c: C.\n",
        "  a: {text: A., support: [[c, b]]}\n  b: B.\n  c: C.\n",
        [],
    ),
    "a thesis that is no longer written": (HEAD + BASE, HEAD.replace("thesis: a\n", "") + BASE, []),
    "a contradiction written on its other side": (
        "  a: {text: A., contradicts: b}\n  b: B.\n",
        "  a: A.\n  b: {text: B., contradicts: a}\n",
        [],
    ),
    "a date in CSL's own form": (
        "argmap: 1\ntitle: T\nsource: {issued: 2024-05}\nstatements: {a: A.}\n",
        "argmap: 1\ntitle: T\nsource: {issued: {date-parts: [[2024, 5]]}}\nstatements: {a: A.}\n",
        [],
    ),
    "added": (
        BASE,
        BASE.replace("[b]", "[b, c]") + "  c: {text: It is red., implicit: true}\n",
        [
            "thesis a stays accepted",
            "",
            "statements",
            "+ c: It is red. (implicit)",
            "",
            "arguments",
            "+ c supports a",
            "",
        ],
    ),
    "renamed, and that is all": (
        BASE,
        BASE.replace("b: ", "bridge-old: ").replace("[b]", "[bridge-old]"),
        ["thesis a stays accepted", "", "statements", "~ b → bridge-old", ""],
    ),
    "renamed and reworded": (
        "  a: A.\n  otters: The new bridge destroys the bank of the otters.\n",
        "  a: A.\n  otters-lose: The bridge destroys the last bank of the otters.\n",
        [
            "thesis a stays accepted",
            "",
            "statements",
            "~ otters → otters-lose",
            "    text: The [-new-] bridge destroys the {+last+} bank of the otters.",
            "",
        ],
    ),
    "renamed and written anew, in the same place": (
        "  a: {text: The town should build a bridge., support: [b], attack: [c]}\n"
        "  b: {text: Ambulances queue for long on their way to the hospital., support: [d]}\n"
        "  c: The otters lose their bank.\n  d: The fire brigade counted the minutes.\n",
        "  a: {text: The town should build a bridge., support: [slow], attack: [c]}\n"
        "  slow: {text: 'The way to the hospital takes ambulances too long.', support: [d]}\n"
        "  c: The otters lose their bank.\n  d: The fire brigade counted the minutes.\n",
        [
            "thesis a stays rejected",
            "",
            "statements",
            "~ b → slow",
            "    text: [-Ambulances queue for long on their-]{+The+} way to the hospital"
            " {+takes ambulances too long+}.",
            "",
        ],
    ),
    "renamed and written anew, of the same passage": (
        "  a: A.\n  b: {text: Nobody knows how many vote., at: turnout was … ever counted}\n",
        "  a: A.\n  c: {text: There are no figures on the voters., at: turnout was … ever counted}\n",
        [
            "thesis a stays accepted",
            "",
            "statements",
            "~ b → c",
            "    text: [-Nobody knows how many vote-]{+There are no figures on the voters+}.",
            "",
        ],
    ),
    "not renamed: too unlike": (
        "  a: A.\n  b: The otters lose their bank.\n",
        "  a: A.\n  c: Trams are quiet.\n",
        ["thesis a stays accepted", "", "statements", "+ c: Trams are quiet.", "- b: The otters lose their bank.", ""],
    ),
    "an objection": (
        BASE,
        BASE.replace("[b]}", "[b], attack: [c]}") + "  c: It is dear.\n",
        ["thesis a: accepted → rejected", "", "statements", "+ c: It is dear.", "", "arguments", "+ c attacks a", ""],
    ),
    "linked, and what else is said of an argument": (
        "  a: {text: A., support: [b]}\n  b: B.\n  c: C.\n",
        "  a: {text: A., support: [{premises: [b, c], scheme: sign, implicit: true}]}\n  b: B.\n  c: C.\n",
        [
            "thesis a stays accepted",
            "",
            "arguments",
            "~ b, c together support a (sign, implicit)",
            "    premises: {+c+}",
            "    scheme: none → sign",
            "    implicit: false → true",
            "",
        ],
    ),
    "turned": (
        "  a: {text: A., support: [b]}\n  b: B.\n",
        "  a: {text: A., attack: [b]}\n  b: B.\n",
        ["thesis a: accepted → rejected", "", "arguments", "~ b attacks a", "    relation: support → attack", ""],
    ),
    "moved to an argument, with what is on it": (
        "  a: {text: A., support: [b, {premises: c, attack: [d]}]}\n  b: B.\n  c: C.\n  d: D.\n",
        "  a: {text: A., support: [{premises: b, id: x, support: [{premises: c, attack: [d]}]}]}\n"
        "  b: B.\n  c: C.\n  d: D.\n",
        [
            "thesis a: accepted → unsupported",
            "",
            "arguments",
            "~ x: b supports a",
            "    id: none → x",
            "~ c backs x",
            "    target: a → x",
            "",
        ],
    ),
    "an undercut of an argument without an id": (
        BASE + "  c: C.\n",
        BASE.replace("[b]", "[{premises: b, attack: [c]}]") + "  c: C.\n",
        ["thesis a: accepted → unsupported", "", "arguments", "+ c undercuts a.support.1 (b)", ""],
    ),
    "anchors, tags, notes and further keys": (
        "  a: {text: A., at: one two, tags: [t], note: Weak., x-page: 1}\n",
        "  a: {text: A., at: {quote: one two, paragraph: 3}, tags: [u], assumed: true, x-page: [2]}\n",
        [
            "thesis a stays accepted",
            "",
            "statements",
            "~ a",
            "    assumed: none → true",
            "    note: [-Weak.-]",
            "    at: [-“one two”-]; {+“one two” (paragraph 3)+}",
            "    tags: [-t-], {+u+}",
            "    x-page: 1 → [2]",
            "",
        ],
    ),
    "cited otherwise, under another id": (
        "argmap: 1\ntitle: T\nauthorities: {w: {title: W}}\n"
        "statements:\n  a: {text: A., cites: [{authority: w, locator: p. 1}]}\n",
        "argmap: 1\ntitle: T\nauthorities: {v: {title: W}, u: {title: U}}\n"
        "statements:\n  a: {text: A., cites: [u, {authority: v, locator: p. 2, role: data}]}\n",
        [
            "thesis a stays accepted",
            "",
            "statements",
            "~ a",
            "    cites: {+u+}; w, p. 1 → v, p. 2 (data)",
            "",
            "authorities",
            "+ u: U.",
            "~ w → v",
            "",
        ],
    ),
    "the map itself": (
        BASE,
        "argmap: 1\ntitle: A new T\nthesis: b\nsource: {URL: 'https://example.org/'}\nstatements:\n" + BASE,
        [
            "",  # of several theses, old and new, only those whose label is another are named
            "map",
            "~ title: {+A new+} T",
            "~ thesis: [-a-], {+b+}",
            "~ source.URL: none → https://example.org/",
            "",
        ],
    ),
}


@pytest.mark.parametrize(("old", "new", "expected"), PAIRS.values(), ids=PAIRS)
def test_pairs(old: str, new: str, expected: list[str]) -> None:
    assert shown(old, new) == expected
    assert bool(diff(read(old), read(new))) is bool(expected and "no difference" not in expected[0])


def test_the_labels_of_other_statements_and_the_sum() -> None:
    old = "  a: {text: A., support: [b]}\n  b: {text: B., support: [c]}\n  c: C.\n"
    found = diff(read(old), read(old.replace("c: C.", "c: {text: C., attack: [d]}") + "  d: D.\n"))
    assert found.theses == (Standing("a", "a", Label.ACCEPTED, Label.UNSUPPORTED),)
    assert [(row.after, row.was, row.now) for row in found.labels] == [
        ("b", "accepted", "unsupported"),
        ("c", "accepted", "rejected"),
    ]
    assert "".join(run.text for run in [*lines(found)][-1]) == (
        "statements: 1 added; arguments: 1 added; 3 labels changed"
    )
