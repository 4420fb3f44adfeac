"""Parts of anchors and citations: the quote of a passage, and what an authority is cited for."""

from argmap.keys import Holds
from argmap.loading.fields import Reader
from argmap.model import Role
from argmap.source.quotes import fault
from argmap.syntax import Node, Scalar
from argmap.text import listed, nearest, shortened


def quote(reader: Reader, node: Node) -> Scalar | None:
    """The words of an anchor, unless there is nothing that could be found by them."""
    if type(node) is not Scalar or not node.value.strip():
        reader.wrong(node, "`at`", Holds.ANCHORS, "write `at: first words … last words`")
        return None
    if node.damaged:
        return None
    if wrong := fault(node.value):
        hint = "up to 8 words on either side of `…`, 2 to 12 in all"
        reader.error("wrong-type", f"the anchor has {wrong}", node, hint)
    return node


def role(reader: Reader, node: Node) -> Role:
    """What is said that an authority is cited for, or was probably meant."""
    if type(node) is Scalar and node.value in tuple(Role):
        return Role(node.value)
    if type(node) is Scalar and not node.damaged:
        near = nearest(node.value, Role)
        hint = f"did you mean `{near}`?" if near else ""
        message = f"`{shortened(node.value, 40)}` is no role; the roles are {listed(Role)}"
        fixes = reader.typed.renamed(reader.span(node), node.value, near)
        reader.error("wrong-type", message, node, hint, (), (), fixes, guessed=True)
        return Role(near) if near else Role.AUTHORITY
    reader.wrong(node, "`role`", Holds.ROLE)
    return Role.AUTHORITY
