"""A brief as Markdown."""

from argmap.render.brief.content import sections
from argmap.render.brief.parts import Brief
from argmap.render.lines.glyphs import Run, Tone
from argmap.text.markdown import escaped

ROOM = 150  # characters of a statement


def markdown(brief: Brief) -> str:
    """The title as a heading, the sections below it, ids as code."""
    parts = []
    for number, section in enumerate(sections(brief, ROOM)):
        parts.append(f"{'##' if number else '#'} {escaped(section.title)}\n")
        parts.append("".join(f"- {''.join(map(_dressed, item.runs))}\n" for item in section.items))
    return "\n".join(parts)


def _dressed(run: Run) -> str:
    if run.tone is Tone.ID:
        return ", ".join(f"`{word.replace('`', '')}`" for word in run.text.split(", "))
    if run.tone in (Tone.SUPPORT, Tone.ATTACK, Tone.UNDERCUT):
        return f"**{escaped(run.text)}**"
    before, after = run.text[: len(run.text) - len(run.text.lstrip())], run.text[len(run.text.rstrip()) :]
    return f"{before}{escaped(run.text)}{after}" if run.text.strip() else run.text
