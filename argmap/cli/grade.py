"""`argmap grade`: the maps of a class beside a key."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from argmap.cli.support import complete, options
from argmap.cli.support.comparing import (
    common_text,
    deliver,
    deliver_document,
    document,
    format_of,
    read_corrected,
    write_corrected,
)
from argmap.cli.support.many import Many
from argmap.cli.support.maps import read_map
from argmap.cli.support.output import choose
from argmap.cli.support.target import same_file
from argmap.cli.support.writing import make_folder, write_file
from argmap.compare.alignment import align
from argmap.compare.blank import trusted
from argmap.compare.grading import ClassReport, Grade, KeyQuestions, class_report, grade
from argmap.compare.names import short_names
from argmap.diagnostics import ArgmapError
from argmap.library import Found, Opened
from argmap.library.files import is_file
from argmap.library.finding import find_maps
from argmap.model import ArgumentMap

FORMATS = ("text", "markdown", "html", "csv", "json")
A_JOB = 5  # a process of its own pays from about so many maps on: each is aligned with the key


def command(
    key: Annotated[str, typer.Argument(metavar="KEY", help="The map to grade by.", autocompletion=complete.maps)],
    maps: Annotated[
        list[str], typer.Argument(metavar="MAP ...", help="Maps and folders of them.", autocompletion=complete.maps)
    ],
    text: Annotated[
        str | None, typer.Option(metavar="FILE", help="The source; left out, the copy that the key names.")
    ] = None,
    alignment: Annotated[
        str | None,
        typer.Option(metavar="PATH", help="A corrected alignment, or a folder with a NAME.json for each map."),
    ] = None,
    write_alignments: Annotated[
        str | None, typer.Option("--write-alignment", metavar="FOLDER", help="Write a NAME.json for each map there.")
    ] = None,
    questions: Annotated[bool, typer.Option("--questions", help="The critical questions that each asks, too.")] = False,
    score: Annotated[bool, typer.Option("--score", help="Percentages too; it takes reviewed alignments.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="Everything that there is to say of each map.")] = False,
    format: Annotated[str, options.format_of(FORMATS)] = "text",
    json: options.JsonFormat = False,
    output: Annotated[
        str | None,
        options.output("A file; or a folder, for a page each and index.html.", "PATH"),
    ] = None,
    width: options.Width = None,
    jobs: options.Jobs = None,
) -> None:
    """Put the maps of a class beside a key: found, missed, elsewhere, their own.

    A point is a statement that the key's text makes; implicit ones are not
    missed.  What is not in the key is the map's own, and not wrong.  Matches
    that are not sure are listed under `decide`: write the alignments to a
    folder, correct them there, set `reviewed` to true, and grade again.  Ids
    of an exercise that `argmap blank` made of the key are trusted.

    With --questions it tells which critical questions both ask, which only
    the key or only the map, and what the map's objections that raise one do
    to what stands.  What counts are the five of the key on which most hangs.

    Exit status: 0, or 1 where a map could not be read, 2 could not grade.

    \b
    Examples:
      argmap grade key.yaml class/ana.yaml
      argmap grade key.yaml class/ --format html -o reports/
      argmap grade key.yaml class/ --format csv > class.csv
      argmap grade key.yaml class/ --questions
      argmap grade key.yaml class/ --write-alignment pairs/
      argmap grade key.yaml class/ --alignment pairs/ --score
    """
    form = choose(format_of(format, json, output, FORMATS), FORMATS, "format")
    answer = read_map(key, alone=True)
    source, _ = common_text(text, [answer])
    files = _without(answer.path, find_maps(maps))
    names = short_names([each.path for each in files])
    corrected = {each.path: _file(alignment, name, len(files)) for each, name in zip(files, names, strict=True)}
    many = Many(files, jobs, a_job=A_JOB)
    work = partial(_graded, answer, source, corrected, KeyQuestions(answer) if questions else None)
    by_path = dict(many.do(work, "comparing"))
    if many.unread and alignment is not None and not Path(alignment).is_dir():
        raise ArgmapError(many.unread[0].reason)
    grades = {name: by_path[each.path] for each, name in zip(files, names, strict=True) if each.path in by_path}
    if write_alignments:
        _keep(write_alignments, grades)
    if score:
        _require_review(grades)
    report = class_report(answer, grades, many.unread, source)
    _print(report, short_names([answer.path])[0], source, form, output, width, everything=everything, score=score)
    if many.unread:
        raise typer.Exit(1)


def _graded(
    key: ArgumentMap,
    source: str | None,
    corrected: Mapping[str, str | None],
    asked: KeyQuestions | None,
    opened: Opened,
) -> tuple[str, Grade]:
    amap, file = opened.map, corrected[opened.path]
    alignment = read_corrected(file, key, amap) if file else align(key, amap, source, trusted(key, amap))
    found = grade(key, amap, source, alignment)
    return opened.path, replace(found, asking=asked.beside(amap, alignment) if asked else None)


def _without(key: str, files: list[Found]) -> list[Found]:
    """The maps of a folder without the key, if that lies there too."""
    others = [each for each in files if not same_file(each.path, key)]
    return others or files


def _file(asked: str | None, name: str, count: int) -> str | None:
    """The alignment for one map: in a folder the file of its name, if there is one."""
    if asked is None:
        return None
    if Path(asked).is_dir():
        path = Path(asked) / _filename(name, ".json")
        return path.as_posix() if path.exists() else None
    if count > 1:
        raise ArgmapError(f"{asked} is one alignment, and there are {count} maps; name a folder")
    return asked


def _keep(folder: str, grades: Mapping[str, Grade]) -> None:
    target = _folder(folder)
    for name, each in grades.items():
        write_corrected((target / _filename(name, ".json")).as_posix(), each.comparison.alignment)


def _require_review(grades: Mapping[str, Grade]) -> None:
    unseen = [name for name, each in grades.items() if not each.comparison.alignment.reviewed]
    if unseen:
        raise ArgmapError(
            f"--score takes reviewed alignments, and that of {unseen[0]} is not: --write-alignment FOLDER writes them,"
            ' set "reviewed" to true in each when you have been through it, and name the folder with --alignment'
        )


def _print(
    report: ClassReport,
    key: str,
    source: str | None,
    format: str,
    output: str | None,
    width: int | None,
    *,
    everything: bool,
    score: bool,
) -> None:
    from argmap.render.readings.grading import overview, sheet

    if format == "json":
        from argmap.documents.grade import write

        deliver_document(write(report, score=score), output)
        return
    if format == "csv":
        from argmap.documents.grade_csv import write as write_csv

        deliver_document(write_csv(report, score=score), output)
        return
    everything = everything or format == "html"
    sheets = {
        name: sheet(name, each, everything=everything, score=score, text=source) for name, each in report.grades.items()
    }
    whole = [overview(report, key, score=score)] if len(report.grades) + len(report.unread) > 1 else []
    if output and not Path(output).suffix and not is_file(Path(output)):
        target = _folder(output)
        ending = {"html": ".html", "markdown": ".md", "text": ".txt"}[format]
        for name, each in sheets.items():
            write_file((target / _filename(name, ending)).as_posix(), document([each], format, width))
        if whole:
            write_file((target / f"index{ending}").as_posix(), document(whole, format, width))
        return
    page = [*whole, *sheets.values()] if format == "html" else [*sheets.values(), *whole]
    deliver(page, format, output, width)


def _folder(name: str) -> Path:
    target = Path(name)
    make_folder(target)
    return target


def _filename(name: str, ending: str) -> str:
    """A file for a map: what parts folders becomes a dash; `index` is taken."""
    safe = name.replace("/", "-").replace("\\", "-").lstrip(".") or "map"
    return f"{safe}-map{ending}" if safe == "index" else f"{safe}{ending}"
