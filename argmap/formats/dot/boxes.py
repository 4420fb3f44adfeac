"""The boxes of a picture: text, authorities, what stands, and what is cut off below."""

from collections.abc import Iterator, Mapping

from argmap import schemes
from argmap.bibliography import csl
from argmap.bibliography.addresses import address
from argmap.evaluation.labels import MARKS
from argmap.formats.dot.look import Look
from argmap.formats.dot.sheets import Drawn, Kind, Node
from argmap.formats.dot.words import BLANK, attribute, font, html, left, quoted, shown, stacked, wrapped
from argmap.formats.drawing import Line, line_of
from argmap.model import ArgumentMap, Citation, Role, Statement
from argmap.text import shortened

_LONGEST_TOLD = 1000  # characters of a work that is pointed at
SMALL = 10
GREY = "#595959"

FILLS = {"rejected": "#FBE6D9", "undecided": "#F4EFD6", "unsupported": "#EDEDED"}
BORDERS = {Line.SUPPORT: "#007A5A", Line.ATTACK: "#B84700", Line.UNDERCUT: "#7B3294"}


class Boxes:
    """Writes the attributes of nodes; `named` are the statements that show their ids because another box names them."""

    def __init__(self, amap: ArgumentMap, labels: Mapping[str, str], named: frozenset[str], look: Look) -> None:
        self._amap, self._labels, self._named, self._look = amap, labels, named, look
        self._theses = theses(amap, look)
        self._small_width = small_width(look.wrap)

    def legend(self, drawn: Drawn) -> Iterator[str]:
        """What boxes of the sheet need to have told."""
        amap = self._amap
        met = [amap.statements[node.name] for node in drawn.nodes if node.kind is Kind.STATEMENT]
        if any(statement.implicit for statement in met):
            yield "dashed: implicit"
        if any(statement.id in self._theses for statement in met):
            yield "double: thesis"
        if any(citation.authority in amap.authorities for statement in met for citation in statement.cites):
            yield "§ cites"

    def attributes(self, node: Node) -> Iterator[str]:
        match node.kind:
            case Kind.STATEMENT:
                yield from self._statement(node, self._amap.statements[node.name])
            case Kind.STUB:
                yield f"label={quoted(f'↑ {node.name}')}, tooltip={quoted(node.name)}, fontsize={SMALL}"
                yield f'style="rounded", color="{GREY}", margin="0.06,0.03", height=0'
            case Kind.JUNCTION:
                yield from self._junction(node)

    def _statement(self, node: Node, statement: Statement) -> Iterator[str]:
        above = [node.above, node.name if self._shows_id(node) else ""]
        before = [line for said in above for line in wrapped(said, self._small_width)]
        text = left(wrapped(statement.text, self._look.wrap) or [BLANK])
        cites = [(each, cited(self._amap, each, self._look.wrap)) for each in statement.cites]
        cites_cells = [(self._link(each), self._small(lines)) for each, lines in cites if lines]
        mark, notes = self._mark(node), [line for note in node.notes for line in wrapped(note, self._small_width)]
        after = (left([mark], size=SMALL) if mark else "") + (self._small(notes) if notes else "")
        cells = [
            *([("", self._small(before))] if before else []),
            ("", text),
            *cites_cells,
            *([("", after)] if after else []),
        ]
        yield f"tooltip={quoted(node.name)}, label={stacked(cells) if len(cells) > 1 else f'<{text}>'}"
        if statement.id in self._theses:
            yield "peripheries=2"
        standing = self._labels.get(node.name, "")
        styles = [style for style, wanted in (("filled", standing in FILLS), ("dashed", statement.implicit)) if wanted]
        if styles:
            yield f'style="{",".join(styles)}"'
        if standing in FILLS:
            yield f'fillcolor="{FILLS[standing]}"'

    def _junction(self, node: Node) -> Iterator[str]:
        argument = self._amap.arguments[node.name]
        yield f"tooltip={quoted(node.name)}"
        if text := shown(schemes.label(argument.scheme)):
            style = "rounded,dashed" if argument.implicit else "rounded"
            lines = font("<br/>".join(map(html, wrapped(text, 16))), size=SMALL)
            yield f'label=<{lines}>, style="{style}", margin="0.05,0.02", height=0, width=0'
        else:
            yield "shape=point, width=0.1"
        yield f'color="{BORDERS[line_of(self._amap, argument)]}"'

    def _mark(self, node: Node) -> str:
        standing = self._labels.get(node.name, "")
        return shown(f"{MARKS.get(standing, '')} {standing}")

    def _shows_id(self, node: Node) -> bool:
        return self._look.ids or node.name in self._named

    def _small(self, lines: list[str]) -> str:
        return left(lines, size=SMALL, colour=GREY)

    def _link(self, citation: Citation) -> str:
        authority = self._amap.authorities[citation.authority]
        said = f" title={attribute(f'{shortened(csl.reference(authority), _LONGEST_TOLD)} ({citation.role})')}"
        url = address(authority.item)
        href = url and attribute(url)
        return f" href={href}{said}" if href else said


def cited(amap: ArgumentMap, citation: Citation, wrap: int) -> list[str]:
    """The lines that a citation takes in a box with lines of `wrap` characters; none where nobody has that id."""
    authority = amap.authorities.get(citation.authority)
    if authority is None:
        return []
    sign = "§ disputes" if citation.role is Role.DISPUTES else "§"
    where = f", {citation.locator}" if citation.locator else ""
    return wrapped(f"{sign} {csl.short(authority)}{where}", small_width(wrap)) or [BLANK]


def small_width(wrap: int) -> int:
    """How many characters of small type a line has where one of text has `wrap`."""
    return wrap * 5 // 4


def theses(amap: ArgumentMap, look: Look) -> frozenset[str]:
    """The theses on a picture: a part has those of the whole map, not whatever is on top in it."""
    return frozenset(amap.theses if look.whole is None else look.whole.theses)
