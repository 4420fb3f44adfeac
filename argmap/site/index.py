"""The index of a site: its maps, a search over all their statements, and the works that they cite."""

from collections.abc import Sequence
from pathlib import Path

from argmap.evaluation import evaluate
from argmap.evaluation.labels import MARKS
from argmap.page import assets, signs
from argmap.page.markup import text
from argmap.site.links import Site
from argmap.text import counted
from argmap.text.json import in_page


def index(site: Site, broken: Sequence[str], mark: str) -> str:
    """The page, with all that it searches in it."""
    style = assets.style() + _read("index.css")
    script = assets.read(assets.FOLD) + _read("search.js")
    policy = f"default-src 'none'; style-src {assets.hashed(style)}; script-src {assets.hashed(script)}"
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width">{mark}'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        f'<title>Maps</title><style>{style}</style></head><body class="maps"><main><h1>Maps</h1>'
        '<p id="search" hidden><label>Search the statements of all maps '
        '<input type="search" autocomplete="off"></label></p>'
        f'<p role="status"></p><ul id="found"></ul><ul>{_maps(site, broken)}</ul>'
        f'{_works(site)}</main><script type="application/json" id="data">{_data(site)}</script>'
        f"<script>{script}</script></body></html>\n"
    )


def _read(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


def _maps(site: Site, broken: Sequence[str]) -> str:
    items = []
    for name, opened in site.maps.items():
        amap = opened.map
        labels = evaluate(amap).labels
        standing = [str(labels[thesis]) for thesis in dict.fromkeys(amap.theses) if thesis in labels]
        about = f"{counted(len(amap.statements), 'statement')}{_theses(standing)}"
        items.append(f"<li>{site.link(name)}<small>{about}</small></li>")
    items += [f"<li><code>{text(name)}</code> cannot be read in full, and is not here</li>" for name in broken]
    return "".join(items) or "<li>There are no maps here.</li>"


def _theses(standing: Sequence[str]) -> str:
    """What became of the theses: of one the word, of several how many."""
    if len(standing) == 1:
        return f" · thesis {MARKS[standing[0]]} {standing[0]}"
    return f" · theses {signs.tally(standing)}" if standing else ""


def _works(site: Site) -> str:
    items = "".join(f"<li>{line}</li>" for line in site.cited())
    return f"<h2>Who cites whom</h2><ul>{items}</ul>" if items else ""


def _data(site: Site) -> str:
    """Every statement with where it stands; no markup can come of it."""
    rows = [
        [statement.text, site.href(name, statement.id), statement.id, site.title(name)]
        for name, opened in site.maps.items()
        for statement in opened.map.statements.values()
    ]
    return in_page(rows)
