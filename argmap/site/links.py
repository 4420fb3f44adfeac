"""How the maps of a site hang together: what refers to what, and which works they share."""

import os.path
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from argmap.bibliography import csl
from argmap.bibliography.addresses import address
from argmap.keys import FOREIGN
from argmap.library import Opened
from argmap.model import Authority, Value
from argmap.page.markup import element_ids, outward, target, text
from argmap.text import counted, one_line

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,80}")
_TAKEN = "index"


class Site:
    """The maps by name, the file of each, and the links between them as HTML."""

    def __init__(self, maps: Mapping[str, Opened]) -> None:
        self.maps = maps
        self.files = _files(maps)
        self._elements = {name: element_ids("s", opened.map.statements) for name, opened in maps.items()}
        self._paths = {os.path.normpath(opened.path): name for name, opened in maps.items()}
        self._sources = {
            work_key(opened.map.source.item): name
            for name, opened in maps.items()
            if opened.map.source and opened.map.source.item
        }
        self.works = self._works()
        self._referred: dict[str, list[str]] = {}
        for name in maps:
            for other in dict.fromkeys(self._references(name).values()):
                self._referred.setdefault(other, []).append(name)

    def title(self, name: str) -> str:
        return one_line(self.maps[name].map.title) or name

    def link(self, name: str, statement: str = "") -> str:
        """A link to a map, or to a statement in it."""
        said = statement or self.title(name)
        return f'<a href="{text(self.href(name, statement))}">{text(said)}</a>'

    def href(self, name: str, statement: str = "") -> str:
        element = self._elements[name].get(statement, "")
        return self.files[name] + (target(element) if element else "")

    def links(self, name: str) -> str:
        """What a map's page says of the others: the index, what it refers to, what refers to it, who cites its text."""
        said = ['<a href="index.html">All maps</a>']
        if to := list(self._bearing(name)):
            said.append(f"Bears on {', '.join(to)}")
        if refers := dict.fromkeys(self._references(name).values()):
            said.append(f"Refers to {', '.join(map(self.link, refers))}")
        if back := self._referred.get(name, ()):
            said.append(f"Referred to by {', '.join(map(self.link, back))}")
        source = self.maps[name].map.source
        citing = self.works.get(work_key(source.item), (None, {}))[1] if source and source.item else {}
        if others := [other for other in citing if other != name]:
            said.append(f"Its text is cited in {', '.join(map(self.link, others))}")
        cited = [
            self._sources[key]
            for key, (_, citing) in self.works.items()
            if name in citing and self._sources.get(key, name) != name
        ]
        if cited:
            said.append(f"Cites the text of {', '.join(map(self.link, cited))}")
        return "".join(f"<p>{line}</p>" for line in said)

    def cited(self) -> Iterator[str]:
        """Each work that maps cite, those of several maps first: who cites it, and how often."""
        by_use = sorted(self.works.items(), key=lambda item: (-len(item[1][1]), -sum(item[1][1].values())))
        for key, (authority, citing) in by_use:
            uses = ", ".join(f"{self.link(name)} ({counted(number, 'statement')})" for name, number in citing.items())
            mapped = f"; mapped in {self.link(self._sources[key])}" if key in self._sources else ""
            work = outward(address(authority.item), text(csl.reference(authority)))
            yield f"{work}<small>cited in {uses}{mapped}</small>"

    def _works(self) -> dict[str, tuple[Authority, dict[str, int]]]:
        works: dict[str, tuple[Authority, dict[str, int]]] = {}
        for name, opened in self.maps.items():
            uses = dict.fromkeys(opened.map.authorities, 0)
            for statement in opened.map.statements.values():
                for authority in {citation.authority for citation in statement.cites} & uses.keys():
                    uses[authority] += 1
            for identifier, number in uses.items():
                if number:
                    cited = opened.map.authorities[identifier]
                    _, citing = works.setdefault(_authority_key(cited, name), (cited, {}))
                    citing[name] = citing.get(name, 0) + number
        return works

    def _references(self, name: str) -> dict[str, str]:
        """The maps of the site that a map refers to, by the names that it has for them."""
        opened = self.maps[name]
        folder = os.path.dirname(opened.path)  # noqa: PTH120
        paths = {own: os.path.normpath(os.path.join(folder, path)) for own, path in opened.map.maps.items()}  # noqa: PTH118
        return {own: self._paths[path] for own, path in paths.items() if path in self._paths}

    def _bearing(self, name: str) -> Iterator[str]:
        references = self._references(name)
        for foreign in self.maps[name].map.targets:
            own, _, statement = foreign.partition(FOREIGN)
            if own in references and statement in self.maps[references[own]].map.statements:
                yield f"{self.link(references[own], statement)} of {self.link(references[own])}"


def work_key(item: Mapping[str, Value]) -> str:
    """The same for the same work: its address, else its reference without case."""
    return (address(item) or csl.reference(Authority("", item))).casefold()


def _authority_key(authority: Authority, name: str) -> str:
    """The same; an unnamed authority is of its map alone."""
    own = not authority.item or authority.unnamed
    return f"{name}\0{authority.id}" if own else work_key(authority.item)


def _files(names: Mapping[str, Opened]) -> dict[str, str]:
    """A file for each map: its name, or a number where that is taken or is no plain name."""
    files: dict[str, str] = {}
    taken = {_TAKEN}
    for number, name in enumerate(names, 1):
        stem = PurePosixPath(name).stem
        if not _PLAIN.fullmatch(stem) or stem.casefold() in taken:
            stem = f"map-{number}"
            while stem in taken:
                stem += "-x"
        taken.add(stem.casefold())
        files[name] = f"{stem}.html"
    return files
