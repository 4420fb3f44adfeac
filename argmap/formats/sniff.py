"""Which foreign format a text is in, told by what it says; the formats that can be read, by name.

A format's reader is the function `read` of the module of its name, with `_`
for `-`.
"""

import re
from pathlib import PurePath

READERS = {
    "aif": "AIF, xAIF and OVA, as JSON",
    "kialo": "Kialo's text export",
    "argdown": "Argdown itself",
    "argdown-json": "what `argdown json` writes",
    "gsn": "safety cases in the YAML of gsn2x",
    "carneades": "argument graphs in the YAML of Carneades 4",
    "csv": "the table that argmap writes",
    "markdown": "the outline that argmap writes",
    "arggraph": "the XML of the arg-microtexts",
    "brat": "BRAT annotations (.ann), with the text beside them",
    "apx": "APX, the facts of ASPARTIX",
    "tgf": "Trivial Graph Format",
    "iccma": "ICCMA frameworks (`p af`)",
}
"""The formats that can be read, with what each is."""

SUFFIXES = (
    *(".argdown", ".ad", ".json", ".xaif", ".txt", ".xml", ".ann", ".apx", ".tgf", ".af", ".iccma"),
    *(".yaml", ".yml", ".csv", ".md"),
)
"""What files in these formats end in."""

_LOOKED_AT = 200_000
_NODES = re.compile(r'"nodes"\s*+:\s*+(?:\[|null)')
_EDGES = re.compile(r'"edges"\s*+:\s*+(?:\[|null)|"nodeID"\s*+:')
_KIALO = re.compile(r"\s*+Discussion (?:Title|Name):|\s*+1\.[ \t]+(?:Thesis:|\S.*\n\s*+1\.1\.[ \t])", re.IGNORECASE)
_BRAT = re.compile(r"(?:T\d++\t\S++ \d|[RE]\d++\t\S++ \S|[AMN]\d++\t\S|#\d*+\t\S|\*\t\S)")
_ARGDOWN = re.compile(
    r"\A===++[^=]*+===|^[ \t]++(?:\+>?|->?|<[-+_]|_>?|><)[ \t]*+(?:\[[^\]\n]++\]|<[^>\n]++>)"
    r"|^(?:\[[^\]\n]++\]|<[^>\n]++>): |^\(\d++\)[^\n]*+\n--",
    re.MULTILINE,
)
_MAP = re.compile(r"^argmap[ \t]*+:", re.MULTILINE)
_GSN = re.compile(r"""^["']?(?:CSn|CG|Sn|G|S|C|A|J)(?![a-z])[\w.-]*+["']?[ \t]*+:[ \t]*+(?:\{|\r?$)""", re.MULTILINE)
_GSN_KEY = re.compile(
    r"^[ \t]++(?:supportedBy|inContextOf|challenges|undeveloped|text)[ \t]*+:|:[ \t]*+\{", re.MULTILINE
)
_CARNEADES = re.compile(r"^(?:statements|arguments)[ \t]*+:[ \t]*+\r?$", re.MULTILINE)
_CARNEADES_KEY = re.compile(
    r"^(?:meta|arguments|issues|assumptions|tests|argument_schemes|language)[ \t]*+:", re.MULTILINE
)
_COLUMNS = frozenset(("row", "id", "text"))
_OUTLINE = re.compile(r"^[ \t]*+- \*\*(?:\+ for|− against|× contradicts:|On the argument )", re.MULTILINE)
_ICCMA = re.compile(r"^p (?:af|aba) +\d", re.MULTILINE)
_APX = re.compile(r"^[^\S\n]*+\??(?:arg|att)\s*+\(", re.MULTILINE)
_TGF = re.compile(r"^[ \t]*+#[ \t]*+\r?\n(?=\s*+(?:\S++[ \t]++\S|\Z))|^[ \t]*+#[ \t\r]*+\Z", re.MULTILINE)


def sniff(text: str, name: str = "") -> str | None:
    """The format of a text; its file's name decides only where the text says nothing."""
    head = text[:_LOOKED_AT].lstrip("\ufeff \t\r\n")
    if not head:
        return "brat" if PurePath(name).suffix == ".ann" else None
    if head[0] in "{[" and ((found := _json(text)) or head[0] == "{"):
        return found
    if set(re.split("[,;\t]", head.partition("\n")[0].rstrip("\r").lower())) >= _COLUMNS:
        return "csv"
    if _OUTLINE.search(head):
        return "markdown"
    if not _MAP.search(head):
        if _GSN.search(head) and _GSN_KEY.search(head):
            return "gsn"
        if _CARNEADES.search(head) and _CARNEADES_KEY.search(head):
            return "carneades"
    if PurePath(name).suffix in (".argdown", ".ad") or _ARGDOWN.search(head):
        return None if "argmap:" in head else "argdown"
    if head[0] == "<":
        return "arggraph" if "<arggraph" in head else None
    if _ICCMA.search(head):
        return "iccma"
    if _BRAT.match(head):
        return "brat"
    if _KIALO.match(head):
        return "kialo"
    if _APX.search(head):
        return "apx"
    return "tgf" if _TGF.search(text) and "argmap:" not in head else None


def _json(text: str) -> str | None:
    if '"equivalence-class"' in text or ('"statements"' in text and '"relations"' in text):
        return "argdown-json"
    if _NODES.search(text) and _EDGES.search(text) and '"source_id"' not in text:
        return "aif"
    return None
