"""A map that refers to another, for tests."""

from pathlib import Path

import pytest

from argmap.library import Found, Opened, open_map

OP = """\
argmap: 1
title: For the bridge
thesis: build
authorities:
  survey: {type: report, title: A survey of the town, issued: 2001}
statements:
  build:
    text: The town should build a bridge.
    support:
      - {premises: queues, id: main}
      - cheap
  queues: {text: The queues are long., cites: [survey]}
  cheap: The bridge is cheap.
"""
REPLY = """\
argmap: 1
title: Against it
thesis: wait
maps: {op: op.yaml}
targets:
  op/main: {attack: [few-cars]}
statements:
  wait: {text: The town should wait., contradicts: op/build, support: [[few-cars, op/cheap]]}
  few-cars: {text: Few cars cross., cites: [op/survey]}
"""


def rooted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A root with a folder of maps in it, which is the current one."""
    maps = tmp_path / "root" / "maps"
    maps.mkdir(parents=True)
    (tmp_path / "root" / ".argmap.toml").write_text("")
    (maps / "op.yaml").write_text(OP)
    monkeypatch.chdir(maps)
    return maps


def opened(text: str, name: str = "reply.yaml", *, alone: bool = False) -> Opened:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text)
    return open_map(Found(name), alone=alone)


def naming(path: str) -> str:
    return f"argmap: 1\ntitle: T\nmaps: {{op: {path}}}\nstatements: {{a: The town waits.}}\n"
