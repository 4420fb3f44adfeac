"""The parts of statements and arguments: anchors and citations."""

from argmap.keys import ANCHOR, CITATION, Holds
from argmap.loading.fields import Reader
from argmap.model import Anchor, Citation, Role
from argmap.source.quotes import fault
from argmap.syntax import Mapping, Node, Scalar, Sequence
from argmap.text import listed, nearest, shortened
from argmap.text.letters import composed


def anchored(reader: Reader, node: Node | None) -> tuple[Anchor, ...]:
    """One anchor or a list of anchors; each is a quote, or a mapping with a paragraph."""
    found = []
    for item in _items(node):
        paragraph, quote = None, item
        if type(item) is Mapping:
            fields, _ = reader.fields(item, ANCHOR, "an anchor")
            paragraph = reader.number(fields.get("paragraph"), "`paragraph`")
            if "quote" not in fields:
                continue
            quote = fields["quote"]
        if type(quote) is not Scalar or not quote.value.strip():
            reader.wrong(quote, "`at`", Holds.ANCHORS, "write `at: first words … last words`")
        elif not quote.damaged:
            if wrong := fault(quote.value):
                hint = "up to 8 words on either side of `…`, 2 to 12 in all"
                reader.error("wrong-type", f"the anchor has {wrong}", quote, hint)
            found.append(Anchor(quote.value, paragraph, span=reader.span(quote)))
    return tuple(found)


def citations(reader: Reader, node: Node | None) -> tuple[Citation, ...]:
    """One citation or a list; each is an authority's id, or a mapping."""
    found = []
    for item in _items(node):
        if type(item) is Scalar and not item.empty:
            if not item.damaged:
                found.append(Citation(composed(item.value), span=reader.span(item)))
        elif type(item) is Mapping:
            fields, _ = reader.fields(item, CITATION, "a citation")
            name = composed(reader.text(fields.get("authority"), "`authority`"))
            if name:
                locator, note = (
                    reader.text(fields.get("locator"), "`locator`"),
                    reader.text(fields.get("note"), "`note`"),
                )
                span = reader.span(fields["authority"])
                found.append(Citation(name, locator, _role(reader, fields.get("role")), note, span=span))
        else:
            reader.wrong(item, "`cites`", Holds.CITATIONS)
    return tuple(found)


def _items(node: Node | None) -> list[Node]:
    if type(node) is Sequence:
        return node.items
    return [] if node is None else [node]


def _role(reader: Reader, node: Node | None) -> Role:
    if type(node) is Scalar and node.value in tuple(Role):
        return Role(node.value)
    if type(node) is Scalar and not node.damaged:
        near = nearest(node.value, Role)
        hint = f"did you mean `{near}`?" if near else ""
        message = f"`{shortened(node.value, 40)}` is no role; the roles are {listed(Role)}"
        fixes = reader.typed.renamed(reader.span(node), node.value, near)
        reader.error("wrong-type", message, node, hint, (), (), fixes, guessed=True)
        return Role(near) if near else Role.AUTHORITY
    if node is not None:
        reader.wrong(node, "`role`", Holds.ROLE)
    return Role.AUTHORITY
