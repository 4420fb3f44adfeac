"""What comments say: which lines a suppression is for, and prose that became a comment."""

import pytest

from argmap.syntax import cut_prose, ignores, parse

MAP = """\
argmap: 1
statements:
  # argmap: ignore[orphan] for the exercise
  build:
    text: The town should build. # argmap: ignore[long-text,question] too hard to shorten
    support:
      - one
      # argmap: ignore[redundant-support]
      - [two,
         three]
  one: "A text # argmap: ignore[x] not a comment"
  two: |
    # argmap: ignore[y] nor this
# argmap: ignore[z] at the end
"""


def test_suppressions_know_their_lines() -> None:
    found = [(ignore.rules, ignore.reason, ignore.first, ignore.last) for ignore in ignores(parse(MAP))]
    assert found == [
        (("orphan",), "for the exercise", 4, 10),
        (("long-text", "question"), "too hard to shorten", 5, 5),
        (("redundant-support",), "", 9, 10),
        (("z",), "at the end", 14, 14),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: He is the #1 reason.", ["1:14"]),
        ("a: first line\n  then #metoo", ["2:8"]),
        ("a: text # a comment", []),
        ("a: text #! mark", []),
        ("a: 'the #1 reason'", []),
        ("a: [x] #1", []),
        ("a: |\n  the #1", []),
    ],
)
def test_prose_that_became_a_comment_is_found(text: str, found: list[str]) -> None:
    assert [f"{cut.span.line}:{cut.span.column}" for cut in cut_prose(parse(text))] == found
