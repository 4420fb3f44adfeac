"""A map written in another format: what is asked of it, checked, and the documents that come of it."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from argmap.cli.support import pictures as looks
from argmap.cli.support.maps import part_of, source_copy
from argmap.cli.support.output import choose
from argmap.cli.support.target import same_file
from argmap.cli.support.writing import make_folder
from argmap.diagnostics import ArgmapError
from argmap.formats import FORMATS, Format
from argmap.formats.dot.look import Look
from argmap.library import Opened, with_source
from argmap.library.files import read_text
from argmap.model import ArgumentMap
from argmap.text import listed

DETAILS = ("labels", "ids", "source", "questions")
AUTHORITIES = ("nodes", "none")


class Asked(NamedTuple):
    """What is asked of every map: a format, what to say too, a query for the part, the source's text, how to write
    authorities, how a picture is to look."""

    row: Format
    details: frozenset[str]
    only: str | None
    text: str | None
    authorities: str | None
    look: Look | None

    def checked(self) -> "Asked":
        """The same with the text read, if all of it is something that the format has.  Raises ArgmapError."""
        row, text = self.row, self.text
        if self.authorities is not None:
            if "authorities" not in row.takes:
                takers = listed(each.name for each in FORMATS if "authorities" in each.takes)
                raise ArgmapError(f"--authorities is for {takers}, not for {row.name}")
            choose(self.authorities, AUTHORITIES, "way to write authorities")
        if row.name != "html":
            wrong = ["--text"] * (text is not None) + [f"--with {each}" for each in DETAILS[2:] if each in self.details]
            if wrong:
                raise ArgmapError(f"{wrong[0]} is for html, not for {row.name}")
        return self if text is None else self._replace(text=read_text(text))


class Written(NamedTuple):
    """A document, or one for each page, and what there is to say of them, a line each."""

    documents: list[str | bytes]
    remarks: list[str]


def write(asked: Asked, opened: Opened) -> Written:
    """The documents, and what the format leaves out of the map."""
    row, amap = asked.row, opened.joined
    more: dict[str, object] = {"authorities": asked.authorities} if asked.authorities is not None else {}
    whole = "labels" in asked.details
    if row.name == "html":
        text = source_copy(opened) if asked.text is None and "source" in asked.details else asked.text
        more |= {"part": asked.only, "source": text, "questions": "questions" in asked.details}
        whole = whole or asked.only is not None
    elif "source" in row.takes:
        more |= {"source": with_source(opened).source_text}
    labels = _labels(amap) if whole else None
    look = looks.as_part(asked.look, asked.only, amap) if asked.look else None
    if asked.only is not None:
        amap = part_of(amap, asked.only)
    if opened.guests and row.name == "yaml":
        from argmap.library.joining import flattened

        amap = flattened(amap)
    if look and look.page:
        documents, remarks = row.pager()(amap, labels, look)
        return Written([*documents], [*row.losses(amap), *remarks])
    if look:
        more |= {"look": look}
    return Written([row.writer()(amap, labels, **more)], row.losses(amap))


def write_one_of_many(asked: Asked, targets: Mapping[str, str], opened: Opened) -> tuple[str, list[str]]:
    """Write the file of one of several maps; its path, and what there is to say of it."""
    target = targets[opened.path]
    if same_file(target, opened.path):
        raise ArgmapError(f"{target} is the map itself; write to another folder")
    written = write(asked, opened)
    make_folder(Path(target).parent)
    looks.write_pages(target, written.documents)
    return opened.path, written.remarks


def _labels(amap: ArgumentMap) -> Mapping[str, str]:
    """What stands in the whole map, also where only a part of it is written."""
    from argmap.evaluation import evaluate

    return evaluate(amap).labels
