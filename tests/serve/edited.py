"""A map and its text, to be changed from a page (see `conftest`)."""

from argmap.serve import Editor, digest

MAP = """\
# A map to change.
argmap: 1
title: The bridge
thesis: build
source: {title: S, text: s.txt}
statements:
  build:
    text: The town should build.  # the point
    support:
      - queue
    attack:
      - premises: otters
        conceded: true
      - cost
  queue: {text: The bridge is full., at: old bridge is full}
  otters: "The otters lose their bank."
  cost: >-
    It costs
    a lot.
"""
TEXT = """\
Everybody knows that the old bridge is full. The ferry, which some of us praise, is slow and cold and does
not run at night.

The “otters” lose their bank \U0001f9a6, it is said. It costs a lot, it costs a lot.
"""


def ask(editor: Editor, **request: object) -> str:
    return editor.change({"hash": digest(editor.hand.read()), **request}).said
