"""A small map to start from."""

from pathlib import Path

from argmap.keys import MODELINE

_TEXT = """\
{modeline}argmap.schema.json
# Made by `argmap new`.  `argmap show {path}` prints it as a tree, `argmap check {path}` says what is wrong.
argmap: 1
title: {title}
thesis: main-claim                # the statement that the whole map is about

# authorities:                    # the works and bodies that the text cites, under ids of their own
#   rivera-2024:
#     type: article-journal
#     author: [{{family: Rivera, given: Ana}}]
#     title: What the survey found
#     issued: 2024-05

statements:
  main-claim:
    text: Say in one sentence what is argued for.
    support:                      # arguments for it, each independent of the others
      - first-reason
      - [fact, principle]         # linked: neither premise is enough alone
    attack:                       # arguments against it
      - objection
  first-reason: Give a reason that would do on its own.
  fact: State a fact that matters only together with the principle.
  principle:
    text: State the principle that turns the fact into a reason.
    implicit: true                # not said in the text, supplied by you
  objection:
    text: Say what speaks against the claim.
    attack: [answer]              # an answer is an attack on the objection
  answer: Say why the objection fails.
"""


def template(path: str) -> str:
    """The text of a new map at `path`, called like the file."""
    title = Path(path).stem.replace("-", " ").replace("_", " ").strip() or "A new map"
    quoted = "'" + title[:1].upper().replace("'", "''") + title[1:].replace("'", "''") + "'"
    return _TEXT.format(modeline=MODELINE, path=path, title=quoted)
