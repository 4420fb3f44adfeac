"""Style and script as the page carries them: the same, only smaller."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from argmap.loading import load
from argmap.page import assets, squeeze, write
from conftest import ROOT

LENGTH = 8_800
"""Characters of the op-ed, which is not here."""


def sources(*more: str) -> str:
    names = (*assets.SCRIPTS, *more)
    return "\n".join(Path(assets.__file__).with_name(name).read_text(encoding="utf-8") for name in names)


def test_the_op_ed_keeps_the_budget_with_a_text_as_long_as_its_own() -> None:
    amap, _ = load((ROOT / "arguments" / "mali.yaml").read_text(encoding="utf-8"))
    passages = (each.quote.replace("…", "in between") for known in amap.statements.values() for each in known.at)
    text = ". ".join(dict.fromkeys(passages)) + "."
    text += "\n\n" + "Nobody says so. " * ((LENGTH - len(text)) // 16)
    assert LENGTH - 20 < len(text) <= LENGTH
    assert len(write(amap, source=text).encode()) <= 100_000
    assert len(assets.style().encode()) <= 10_200
    evaluator = squeeze.js(Path(assets.__file__).with_name("stand.js").read_text(encoding="utf-8"))
    assert len(evaluator.encode()) <= 4_000
    assert len(assets.script().encode()) - len(evaluator.encode()) <= 10_000


@pytest.mark.parametrize(
    ("source", "small"),
    [
        ("const card = 1;\nalert(card);", "let a=1;alert(a)"),
        ("const one = (card, by = 2) => card + by;", "let c=(a,b=2)=>a+b"),
        ("let first, second = 1;\nsecond++;", "let b,a=1;a++"),
        ("const name = { name };\nname.name = 1;", "let a={name:a};a.name=1"),
        ("const { key } = event, keys = 1; // no more\nkeys + key;", "let{key:a}=event,b=1;b+a"),
        ("const key = 1, f = ({ key, ctrl }) => [key, ctrl, { key: 1 }];", "let a=1,c=({key:a,ctrl:b})=>[a,b,{key:1}]"),
        ('const text = "const text"; text in texts;', 'let a="const text";a in texts'),
        ("const n = 1; `n is ${n + 1} ${n}`;", "let a=1;`n is ${a+1} ${a}`"),
        ("const n = 1, m = n - -1;", "let a=1,b=a- -1"),
        ("const ok = (value) => /[/ ] ok/gu.test(value);", "let b=a=>/[/ ] ok/gu.test(a)"),
        ("for (const [k, each] of all) return k + 1e3;", "for(let[a,b]of all)return a+1e3"),
        ("const a = [...b, ...c];", "let a=[...b,...c]"),
        ("const one = a;", "let b=a"),
        ("const one = 1;\nlet two = true;\nif (two) { const three = 3; }", "let b=1,a=!0;if(a){let c=3}"),
        ("const f = async (x) => { const y = (x); return y; };", "let c=async a=>{let b=(a);return b}"),
        (
            "function f(one, { two }) { try { g(); } catch (three) { h(three.two, two); } }",
            "let c=(one,{two:a})=>{try{g()}catch(b){h(b.two,a)}}",
        ),
        ("function f(one, two) { return one; }", "let b=(a,c)=>{return a}"),
        ("f((x) => x, (1), (y));", "f(a=>a,(1),(y))"),
        ("for (let i = 0; i < 9; i++) { f(i,); }", "for(let a=0;a<9;a++){f(a)}"),
    ],
)
def test_a_script_is_the_same_with_short_names(source: str, small: str) -> None:
    found = squeeze.js(source).removeprefix("(()=>{").removesuffix("})()").removesuffix(";")
    assert found == small


def test_strings_and_expressions_come_through_whole() -> None:
    more = ("live.js", "edit.js")
    written = re.sub(r"(?m)//.*$|`[^`\n]*`", "", sources(*more))
    pieces = re.findall(r'"(?:[^"\\\n]|\\.)*"', written)
    script = assets.script(*more)
    assert [piece for piece in pieces if piece not in script] == []


@pytest.mark.parametrize("more", [(), ("live.js", "edit.js")], ids=["page", "live"])
def test_what_is_left_can_be_read_and_declares_nothing_twice(more: tuple[str, ...]) -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("needs node: apt install nodejs")
    check = "for (const text of JSON.parse(require('fs').readFileSync(0))) new Function(text)"
    texts = json.dumps([sources(*more), assets.script(*more)])
    done = subprocess.run([node, "-e", check], input=texts, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-300:]


def test_a_style_keeps_what_it_says() -> None:
    source = '/* Of it. */\n:root { --ink: #000; }\n.a > b::before { content: "+ " / ""; color: var(--ink); }\n'
    assert squeeze.css(source) == ':root{--a:#000}.a>b::before{content:"+ " / "";color:var(--a)}'
