"""A brief as one self-contained HTML page that prints on one sheet of A4; shares are bars.  No script."""

from html import escape

from argmap.render.brief.content import sections
from argmap.render.brief.parts import Brief, Item
from argmap.render.lines.glyphs import Run, Tone

ROOM = 110  # characters of a statement

_STYLE = """
@page { size: A4; margin: 14mm 16mm }
body { font: 10.5pt/1.35 "Source Serif 4", Georgia, serif; color: #1c2430; background: #fff;
  max-width: 178mm; margin: 1.5rem auto; padding: 0 1rem }
h1 { font-size: 17pt; line-height: 1.2; margin: 0 0 .4rem }
h2 { font: 600 10pt/1.3 system-ui, sans-serif; color: #44546a; margin: .75rem 0 .2rem;
  border-bottom: 1px solid #c9d1dc }
ul { list-style: none; margin: 0; padding: 0 }
li { margin: .12rem 0; overflow-wrap: anywhere }
code { font: .88em ui-monospace, monospace; color: #1f4e79 }
b { font-weight: 600 }
.support { color: #1b6b3a } .attack { color: #a3241d } .undercut { color: #8a5a00 } .mark { color: #5b6777 }
.bar { display: inline-block; width: 22mm; height: .6em; margin-right: .6em; background: #e4e8ee;
  -webkit-print-color-adjust: exact; print-color-adjust: exact }
.bar i { display: block; height: 100%; background: #1f4e79 }
@media print { body { margin: 0; padding: 0; font-size: 9pt } h1 { font-size: 14pt } }
"""


def html(brief: Brief) -> str:
    """The whole page."""
    first, *rest = sections(brief, ROOM)
    title = escape(first.title)
    parts = ["<!doctype html>", '<html lang="en"><head><meta charset="utf-8">']
    parts += ['<meta name="viewport" content="width=device-width">', f"<title>{title}</title>"]
    parts += [f"<style>{_STYLE}</style></head>", "<body>", f"<h1>{title}</h1>", _list(first.items)]
    for section in rest:
        parts += [f"<section><h2>{escape(section.title)}</h2>", _list(section.items), "</section>"]
    return "\n".join([*parts, "</body></html>", ""])


def _list(items: list[Item]) -> str:
    told = (_bar(item) + "".join(map(_run, item.runs)) for item in items)
    return f"<ul>{''.join(f'<li>{each}</li>' for each in told)}</ul>"


def _bar(item: Item) -> str:
    if item.share is None:
        return ""
    percent = f"{100 * item.share:.0f}"
    return f'<span class="bar" role="img" aria-label="{percent} %"><i style="width:{percent}%"></i></span>'


def _run(run: Run) -> str:
    text = escape(run.text)
    if run.tone is Tone.ID:
        return f"<code>{text}</code>"
    if run.tone in (Tone.SUPPORT, Tone.ATTACK, Tone.UNDERCUT):
        return f'<b class="{run.tone}">{text}</b>'
    return f'<span class="mark">{text}</span>' if run.tone is Tone.MARK else text
