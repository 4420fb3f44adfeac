"""Critical questions, for programs: the document of `argmap ask --json`."""

from collections.abc import Collection, Sequence

from argmap.questions import Asked, Status, Step, Suggestion


def as_json(
    steps: Sequence[Step], citations: Sequence[Step], upcoming: Sequence[Suggestion], statuses: Collection[Status]
) -> dict[str, object]:
    """What became of the questions, version 1.

    `{"version", "arguments": [{"argument": handle, "scheme", "questions": [QUESTION]}], "citations": [{"statement",
    "authority", "questions": [QUESTION]}], "next": [{"argument", "question", "premise", "falls": [], "changes"}]}`,
    where QUESTION is `{"id", "type", "ask", "status", "about": [], "answers": [], "objections": [], "raised": [],
    "waived"}`.  `answers` are ids of what is to answer it, `objections` handles of the attacks that raise it, `raised`
    ids of what speaks for the doubt without saying so.  Of the questions that every argument has to face those are
    there that somebody asked.  `falls` are the main arguments for the theses that fall if the answer goes against it,
    `changes` counts the statements whose label is another then.
    """
    return {
        "version": 1,
        "arguments": [
            {
                "argument": step.name,
                "scheme": step.scheme.name if step.scheme else "",
                "questions": [_question(each) for each in step.told if each.status in statuses],
            }
            for step in steps
        ],
        "citations": [
            {
                "statement": step.name,
                "authority": step.citation.authority if step.citation else "",
                "questions": [_question(each) for each in step.questions if each.status in statuses],
            }
            for step in citations
        ],
        "next": [
            {
                "argument": each.step.name,
                "question": each.asked.question.id,
                "premise": each.premise,
                "falls": list(each.stake.falls),
                "changes": each.stake.changes,
            }
            for each in upcoming
        ],
    }


def _question(asked: Asked) -> dict[str, object]:
    return {
        "id": asked.question.id,
        "type": asked.question.type,
        "ask": asked.question.ask,
        "status": asked.status,
        "about": list(asked.about),
        "answers": list(asked.answers),
        "objections": list(asked.objections),
        "raised": list(asked.raised),
        "waived": asked.waived,
    }
