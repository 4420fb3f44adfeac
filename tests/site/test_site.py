"""A folder of maps as a site: every link leads somewhere, and whatever a map says is text."""

import json
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest
from typer.testing import CliRunner

from argmap.cli.support.group import app

MAPS = {
    "bridge.yaml": """\
argmap: 1
title: The <bridge> & "more"
source: {title: On bridges, URL: https://example.org/bridges}
statements:
  build: {text: Build it </script><script>alert(1)</script>., cites: [survey], support: [cheap]}
  cheap: It is cheap.
authorities:
  survey: {title: Survey}
""",
    "reply.yaml": """\
argmap: 1
title: A reply
maps: {bridge: bridge.yaml}
statements:
  dear: {text: It is dear., cites: [text, survey]}
authorities:
  text: {title: On bridges, URL: https://example.org/bridges}
  survey: {title: Survey}
targets:
  bridge/build: {attack: [dear]}
""",
    "a <b> 'c'.yaml": 'argmap: 1\ntitle: ""\nstatements: {index: Odd.}\n',
    "index.yaml": "argmap: 1\ntitle: Index\nstatements: {a: A.}\n",
    "sub/bridge.yaml": "argmap: 1\ntitle: Another bridge\nstatements: {a: A.}\n",
    "broken.yaml": "argmap: 1\ntitle: [\n",
}


class Links(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.hrefs: list[str] = []
        self.ids: set[str] = set()
        self.tags: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append(tag)
        self.hrefs += [href for href in [given.get("href")] if href and tag == "a"]
        self.ids |= {name for name in [given.get("id")] if name}


@pytest.fixture
def site(tmp_path: Path) -> dict[str, Links]:
    """The pages of a site by their names."""
    folder = tmp_path / "maps"
    for name, text in MAPS.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    done = CliRunner().invoke(app, ["site", str(folder), "-o", str(tmp_path / "out")])
    assert done.exit_code == 1, done.output
    assert "broken.yaml cannot be read in full, and is left out" in done.stderr
    return {file.name: Links(file.read_text(encoding="utf-8")) for file in (tmp_path / "out").iterdir()}


def test_every_link_leads_somewhere(site: dict[str, Links]) -> None:
    rows = json.loads(data(site))
    for name, page in site.items():
        for href in [*page.hrefs, *(row[1] for row in rows if name == "index.html")]:
            if "://" in href:
                continue
            file, _, fragment = href.partition("#")
            assert (file or name) in site, href
            assert not fragment or unquote(fragment) in site[file or name].ids, (name, href)


def data(site: dict[str, Links]) -> str:
    raw = site["index.html"].rawdata
    assert not raw, "the index is read to its end"
    return INDEX["data"]


INDEX: dict[str, str] = {}


@pytest.fixture(autouse=True)
def index(tmp_path: Path, site: dict[str, Links]) -> str:
    text = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    INDEX["data"] = text.partition('id="data">')[2].partition("</script>")[0]
    return text


def test_every_map_has_a_page_and_the_index_keeps_its_name(site: dict[str, Links]) -> None:
    assert len(site) == 6
    assert {"bridge.html", "reply.html", "index.html"} <= site.keys()


def test_links_across_maps_and_who_cites_whom(tmp_path: Path, index: str) -> None:
    reply = (tmp_path / "out" / "reply.html").read_text(encoding="utf-8")
    assert 'Bears on <a href="bridge.html#s-build">build</a>' in reply
    assert "Cites the text of" in reply
    bridge = (tmp_path / "out" / "bridge.html").read_text(encoding="utf-8")
    assert "Referred to by" in bridge
    assert "Its text is cited in" in bridge
    assert index.index("Survey") < index.index("On bridges")  # of two maps before of one
    assert "mapped in" in index


def test_hostile_texts_and_names_are_text(index: str, site: dict[str, Links]) -> None:
    assert site["index.html"].tags.count("script") == 2
    assert "alert(1)" in json.loads(INDEX["data"])[0][0] or any(
        "alert(1)" in row[0] for row in json.loads(INDEX["data"])
    )
    assert "<bridge>" not in index
    assert all(page.tags.count("script") <= 2 for page in site.values())


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("x", encoding="utf-8")
    done = CliRunner().invoke(app, ["site", str(tmp_path / "maps"), "-o", str(tmp_path / "mine")])
    assert "has other files in it" in str(done.exception) + done.stderr
    again = CliRunner().invoke(app, ["site", str(tmp_path / "maps"), "-o", str(tmp_path / "out")])
    assert again.exit_code == 1  # the broken map; the site is written over
