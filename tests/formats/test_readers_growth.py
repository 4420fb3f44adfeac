"""Readers grow about linearly: four times the file takes at most five times the calls, counted and not timed."""

import json
import sys
from collections.abc import Callable
from functools import partial

import pytest

import argmap


def calls(work: Callable[[], object]) -> int:
    """How many functions are called, those of the interpreter's own included."""
    number = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal number
        number += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return number


def aif(nodes: dict[str, str], edges: list[tuple[str, str]]) -> str:
    rows = [{"nodeID": name, "type": kind, "text": f"Text of {name}"} for name, kind in nodes.items()]
    return json.dumps({"nodes": rows, "edges": [{"fromID": a, "toID": b} for a, b in edges]})


def joined(kind: str, before: str, after: str) -> Callable[[int], str]:
    def build(n: int) -> str:
        nodes = {"s": kind} | {f"a{i}": before for i in range(n)} | {f"b{i}": after for i in range(n)}
        return aif(nodes, [*((f"a{i}", "s") for i in range(n)), *(("s", f"b{i}") for i in range(n))])

    return build


def one_by_one(n: int) -> str:
    nodes = {f"i{i}": "I" for i in range(n)} | {f"r{i}": "CA" for i in range(1, n)}
    edges = [pair for i in range(1, n) for pair in ((f"i{i}", f"r{i}"), (f"r{i}", f"i{i - 1}"))]
    return aif(nodes, edges)


def star(n: int) -> str:
    return aif({f"i{i}": "I" for i in range(n)}, [("i0", f"i{i}") for i in range(n)])


def units(n: int) -> str:
    inside = (f'<adu id="a{i}"/><edge id="c{i}" src="a{i}" trg="a0" type="sup"/>' for i in range(n))
    return f"<arggraph>{''.join(inside)}</arggraph>"


def rows(head: str, row: str, last: str = "") -> Callable[[int], str]:
    """A text with a row for each number, which stands for `N` in it."""
    return lambda n: head + "".join(row.replace("N", str(i)) for i in range(1, n)) + last


def structure(n: int) -> str:
    rows: list[dict[str, object]] = [
        {"role": "premise", "title": f"Untitled {i}", "text": f"Premise {i}."} for i in range(n)
    ]
    uses = {"inferenceRules": [], "data": {"uses": list(range(1, n))}}
    rows.append({"role": "main-conclusion", "title": "C", "text": "So.", "inference": uses})
    return json.dumps({"statements": {}, "arguments": {"A": {"pcs": rows}}, "relations": []})


FAMILIES: dict[str, tuple[str, Callable[[int], str]]] = {
    "an inference of many for many": ("aif", joined("RA", "I", "I")),
    "a conflict of many with many": ("aif", joined("CA", "I", "I")),
    "a rephrase of many by many": ("aif", joined("MA", "I", "I")),
    "many locutions of many statements": ("aif", joined("YA", "L", "I")),
    "a chain of attacks": ("aif", one_by_one),
    "edges between statements": ("aif", star),
    "a structure with many premises": ("argdown", structure),
    "annotations": ("brat", rows("", "TN\tClaim N N\twords N\n")),
    "relations": ("brat", rows("T1\tClaim 0 1\tx\n", "RN\tsupports Arg1:T1 Arg2:TN\n")),
    "a debate": ("kialo", rows("Discussion Title: T\n\n1. A.\n", "1.N. Pro: B N.\n")),
    "numbers in a claim": ("kialo", rows("Discussion Title: T\n\n1. A.\n", "1. \n")),
    "facts": ("apx", rows("arg(a1).\n", "arg(aN).\natt(aN,a1).\n")),
    "nodes": ("tgf", rows("", "aN text N\n", "#\n")),
    "edges": ("tgf", rows("a\nb\n#\n", "a b N\n")),
    "arguments that are only counted": ("iccma", lambda n: f"p af {n}000\n1 2\n"),
    "units": ("arggraph", units),
}


@pytest.mark.parametrize("family", FAMILIES)
def test_four_times_the_file_is_four_times_the_work(family: str) -> None:
    name, build = FAMILIES[family]
    argmap.read(build(3), name)  # what is only done once
    short, long = (calls(partial(argmap.read, build(n), name)) for n in (60, 240))
    assert long <= 5 * short + 500
