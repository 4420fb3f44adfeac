"""Pages in one PDF, which says what it is."""

from collections.abc import Sequence
from importlib.util import find_spec
from io import BytesIO

from argmap.bibliography.names import names
from argmap.diagnostics import ArgmapError
from argmap.model import ArgumentMap
from argmap.text import one_line


def joined(pages: Sequence[bytes], amap: ArgumentMap) -> bytes:
    """The pages as one document; title and author of the map's source are in its metadata."""
    if find_spec("pypdf") is None:
        raise ArgmapError("a PDF needs pypdf, which comes with an extra: pip install 'argmap[pictures]'")
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter()
    for page in pages:
        writer.append(PdfReader(BytesIO(page)))
    people = [name.whole for name in names(amap.source.item)] if amap.source else []
    metadata = {"/Title": one_line(amap.title), "/Author": one_line(", ".join(people)), "/Creator": "argmap"}
    writer.add_metadata({key: said.encode("utf-8", "replace").decode() for key, said in metadata.items() if said})
    written = BytesIO()
    writer.write(written)
    return written.getvalue()
