"""What if: statements, arguments and authorities withdrawn, denied or asserted.

A change is a set of names; it never touches the map.  What it does to the
rules is said in `program`.
"""

from collections.abc import Iterable, Mapping

from argmap.diagnostics import ArgmapError
from argmap.model import ArgumentMap, Relation, Role
from argmap.records import record
from argmap.text import nearest


@record
class Change:
    """What a reader takes back, denies or asserts, by id or handle.

    * `withdrawn`: a statement is no longer asserted and its support does not
      count; an argument does not count, whatever it supports or attacks.
    * `authorities`: withdrawn too, and with them every statement that rests on
      citations of them alone; see `citations_alone`.
    * `denied`: rejected (an argument: blocked) whatever supports it.
    * `asserted`: taken as asserted, but open to attack as ever; for an
      argument, its step needs no backing.

    Names that the map does not know change nothing.  What is withdrawn and
    asserted is withdrawn, but what is asserted does not rest on citations;
    what is denied is denied.
    """

    withdrawn: frozenset[str] = frozenset()
    authorities: frozenset[str] = frozenset()
    denied: frozenset[str] = frozenset()
    asserted: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls, amap: ArgumentMap, withdraw: Iterable[str] = (), deny: Iterable[str] = (), affirm: Iterable[str] = ()
    ) -> "Change":
        """The change that a user asks for by name.

        A name is a statement's or an argument's, else an authority's; `§name`
        is always an authority's.  Raises ArgmapError for a name that the map
        does not have, for an authority denied or asserted, and for a name that
        is to be changed in two ways.
        """
        asked: dict[str, str] = {}
        for way, names in (("withdrawn", withdraw), ("denied", deny), ("asserted", affirm)):
            for name in names:
                _require(amap, name, way)
                if asked.setdefault(name, way) != way:
                    raise ArgmapError(f"`{name}` cannot be both {asked[name]} and {way}")
        authorities = frozenset(name for name in asked if _is_authority(amap, name))
        return cls(
            withdrawn=frozenset(name for name, way in asked.items() if way == "withdrawn") - authorities,
            authorities=frozenset(name.removeprefix("§") for name in authorities),
            denied=frozenset(name for name, way in asked.items() if way == "denied"),
            asserted=frozenset(name for name, way in asked.items() if way == "asserted"),
        )

    def gone(self, amap: ArgumentMap) -> frozenset[str]:
        """The statements and arguments that are withdrawn, also those that go with an authority."""
        if not self.authorities:
            return self.withdrawn
        alone = citations_alone(amap).items()
        resting = {statement for statement, cited in alone if cited <= self.authorities}
        return self.withdrawn | (resting - self.asserted)


def citations_alone(amap: ArgumentMap) -> Mapping[str, frozenset[str]]:
    """The statements whose only ground is what they cite, each with all the authorities that it cites.

    Such a statement has no argument for it, is taken as asserted because the
    author did not say otherwise (`assumed` is not written), and cites somebody
    not merely to dispute them.  It falls when all those authorities fall.
    """
    found = {}
    for id_, statement in amap.statements.items():
        cited = frozenset(c.authority for c in statement.cites if c.role is not Role.DISPUTES)
        if cited and statement.assumed is None and not amap.on(id_, Relation.SUPPORT):
            found[id_] = cited
    return found


def unknown(name: str, kinds: str, candidates: Iterable[str]) -> ArgmapError:
    """The error for a name that the map does not have."""
    near = nearest(name, candidates)
    hint = f"; did you mean `{near}`?" if near else ""
    return ArgmapError(f"`{name}` is no {kinds} of this map{hint}")


def _is_authority(amap: ArgumentMap, name: str) -> bool:
    if name.startswith("§"):
        return name[1:] in amap.authorities
    return name in amap.authorities and name not in amap.statements and name not in amap.arguments


def _require(amap: ArgumentMap, name: str, way: str) -> None:
    if name in amap.statements or name in amap.arguments or (way == "withdrawn" and _is_authority(amap, name)):
        return
    if _is_authority(amap, name):
        raise ArgmapError(f"`{name}` is an authority: it can be withdrawn, but not {way}")
    candidates = [*amap.statements, *amap.arguments, *amap.authorities]
    raise unknown(name, "statement, argument or authority", candidates)
