"""`argmap authorities`: each authority, and what rests on it."""

from argmap.cli.support import options
from argmap.cli.support.maps import read_map
from argmap.cli.support.output import emit_document, remark
from argmap.evaluation.reliance import listing


def command(
    map: options.Map = None,
    alone: options.Alone = False,
    json: options.Json = False,
) -> None:
    """List the authorities of a map, and what rests on each.

    \b
      id: Author 2024     the authority, and below it the full reference
      § id: text          the statement that cites it, what for and where
      + directly          the claims that these statements support
      + further on        what those support in turn, up to the thesis

    Last comes the authority's part in the cited support of the thesis: of the
    statements that cite something and count for the thesis in the end, how
    many cite it.  One that is cited only to be disputed carries nothing.
    Those that carry most come first, those that nothing cites last.

    \b
    Examples:
      argmap authorities mali
      argmap authorities mali | grep -A 5 fortna
      argmap authorities mali --json
    """
    amap = read_map(map, alone=alone)
    found = listing(amap)
    if json:
        from argmap.documents.authorities import as_json
        from argmap.text.json import as_json as written

        emit_document(written(as_json(found)))
        return
    if not found.reliances:
        remark(f"{amap.path} names no authorities")
        return
    from argmap.cli.support.lines import print_lines, screen_width
    from argmap.render.authorities import lines

    print_lines(lines(found, amap, screen_width()))
