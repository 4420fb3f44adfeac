"""Every script alike: what is a word, a sentence and an id, and that two forms of a letter are one."""

import unicodedata

import pytest

from argmap.formats import named
from argmap.ids import as_id, slug
from argmap.keys import is_id
from argmap.loading import load
from argmap.model import ArgumentMap, Statement
from argmap.query import parse, select
from argmap.query.errors import QueryError
from argmap.rules import check
from argmap.source.quotes import fault
from argmap.text import fold, sentences, words
from argmap.text.letters import composed, is_mark, marks
from argmap.text.words import word_spans

NFD = unicodedata.normalize("NFD", "café-société")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("हिन्दी में लिखना", ["हिन्दी", "में", "लिखना"]),
        ("பெரிய நகரம்", ["பெரிய", "நகரம்"]),
        ("עִבְרִית יפה", ["עברית", "יפה"]),
        ("قَلَمٌ جديد", ["قلم", "جديد"]),
        ("می‌خواهم بروم", ["میخواهم", "بروم"]),
        ("น้ำท่วม", ["น้", "ำ", "ท่", "ว", "ม"]),
        ("公園が好き", ["公", "園", "が", "好", "き"]),
        ("C'est l’été 3,5%", ["c'est", "l'ete", "3,5%"]),
    ],
    ids=["devanagari", "tamil", "hebrew", "arabic", "persian", "thai", "japanese", "french"],
)
def test_words(text: str, found: list[str]) -> None:
    assert words(text) == found
    assert words(unicodedata.normalize("NFD", text)) == found


def test_a_vowel_or_tone_makes_another_word_and_an_accent_does_not() -> None:
    assert fold("की") != fold("का") != fold("क")
    assert fold("が") != fold("か")
    assert fold("Été") == fold("ete")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("पेड़ छाया देते हैं। वे महँगे हैं।", ["पेड़ छाया देते हैं।", "वे महँगे हैं।"]),
        ("هل هو قديم؟ نعم هو كذلك.", ["هل هو قديم؟", "نعم هو كذلك."]),
        ("درخت اچھے ہیں۔ وہ سستے ہیں۔", ["درخت اچھے ہیں۔", "وہ سستے ہیں۔"]),
        ("Կամուրջը հին է։ Այն թանկ է։", ["Կամուրջը հին է։", "Այն թանկ է։"]),
        ("ድልድዩ አሮጌ ነው። ውድ ነው።", ["ድልድዩ አሮጌ ነው።", "ውድ ነው።"]),
        ("橋が古い。橋が高い！", ["橋が古い。", "橋が高い！"]),
        ("橋は３．５米だ．橋が高い．", ["橋は３．５米だ．", "橋が高い．"]),
        ("ཟམ་པ་རྙིང་པ་རེད། གོང་ཆེན་པོ་རེད།", ["ཟམ་པ་རྙིང་པ་རེད།", "གོང་ཆེན་པོ་རེད།"]),
        ("ស្ពានចាស់។ ស្ពានថ្លៃ៕", ["ស្ពានចាស់។", "ស្ពានថ្លៃ៕"]),
        ("ᠬᠡᠭᠦᠷᠭᠡ ᠬᠠᠭᠤᠴᠢᠨ\u1803 ᠦᠨᠡᠲᠡᠢ\u1803", ["ᠬᠡᠭᠦᠷᠭᠡ ᠬᠠᠭᠤᠴᠢᠨ\u1803", "ᠦᠨᠡᠲᠡᠢ\u1803"]),
    ],
    ids="hindi arabic urdu armenian amharic japanese points tibetan khmer mongolian".split(),
)
def test_sentences_end_at_the_stops_of_their_script(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == found


@pytest.mark.parametrize("name", ["पार्क", "น้ำ", "שָׁלוֹם", "பூங்கா", "می‌خواهم", "ශ්‍රී", NFD, "park_2-b"])
def test_marks_belong_to_ids(name: str) -> None:
    assert is_id(name)
    assert not is_id("\u0940" + name)
    assert not is_id(f"{name} {name}")


@pytest.mark.parametrize("name", ["pa\u200crk", "park\u200d", "\u200dpark", "می\u200c", "می\u200c\u200cخ", "\u200c"])
def test_no_id_has_a_joiner_where_none_is_written(name: str) -> None:
    assert not is_id(name)


def test_ids_of_imports_keep_their_vowels() -> None:
    assert slug("पुल को बनाना चाहिए।") == "पुल-को-बनाना-चाहिए"
    assert slug("สะพานเก่า") == "สะพานเก่า"
    assert slug("น้ำท่วม") == "น้ำท่วม"
    assert slug("ນ້ຳຖ້ວມ") == "ນ້ຳຖ້ວມ"
    assert slug("The Café's 10,000 chairs") == "cafe-10000-chairs"


def test_keys_of_bibliographies_keep_their_vowels_and_are_ids_in_one_form() -> None:
    assert as_id("मिश्र:2019/क") == "मिश्र-2019-क"
    assert as_id(NFD) == composed(NFD)
    assert (as_id("DBLP:conf/x_y"), as_id("-a"), as_id("::")) == ("DBLP-conf-x_y", "a", "")


def test_ids_without_dashes_are_a_list_in_every_script() -> None:
    amap, unread = load(
        "argmap: 1\ntitle: T\nstatements:\n  a:\n    text: A.\n    support:\n"
        "      - की\n        की2\n  की: B.\n  की2: C.\n"
    )
    assert [each.message for each in unread] == ["an item of the list has no dash"]
    assert [argument.premises for argument in amap.on("a")] == [("की",), ("की2",)]


def test_carets_stand_below_what_they_mean_in_every_script() -> None:
    with pytest.raises(QueryError) as raised:
        parse("กำลังดี or kind:clam")
    assert str(raised.value).split("\n")[1:] == ["  กำลังดี or kind:clam", f"  {' ' * 14}^^^^"]


def test_two_forms_of_a_letter_are_one_id() -> None:
    nfc = composed(NFD)
    entry = f"{{text: A., support: [{{premises: c, id: {NFD}2}}]}}"
    amap, unread = load(f"argmap: 1\ntitle: T\nthesis: {NFD}\nstatements:\n  {nfc}: {entry}\n  c: B.\n")
    assert unread == []
    assert list(amap.statements) == [nfc, "c"]
    assert amap.thesis == (nfc,)
    assert list(amap.arguments) == [f"{nfc}2"]
    assert [match.id for match in select(amap, parse(f"+{NFD}"))] == [nfc, "c"]


def test_one_id_in_two_forms_stands_twice() -> None:
    _, unread = load(f"argmap: 1\ntitle: T\nstatements:\n  {NFD}: A.\n  {composed(NFD)}: B.\n")
    assert [each.rule for each in unread] == ["duplicate-key"]


@pytest.mark.parametrize("expression", ["पार्क", "+पार्क", "पार्क..पार्क", "पा*", "not पार्क", "tag:ह"])
def test_queries_take_marks(expression: str) -> None:
    amap, _ = load("argmap: 1\ntitle: T\nstatements:\n  पार्क: {text: A., tags: [ह]}\n")
    assert [match.id for match in select(amap, parse(expression))] == ["पार्क"] * (not expression.startswith("not"))


def test_marks_are_all_marks_or_none() -> None:
    assert marks("plain") == marks("déjà") == ""
    pattern = set(marks("की"))
    assert {"\u0300", "\u200d"} <= pattern
    assert all(is_mark(each) for each in pattern - set("-\u200c\u200d"))


def test_places_of_words_take_marks_and_soft_hyphens_in() -> None:
    text = "की co\u00adop’s 1.5 ไป"
    assert [text[start:end] for start, end in word_spans(text)] == ["की", "co\u00adop’s", "1.5", "ไ", "ป"]


ARGDOWN = f"""[{NFD}]: One.

[{composed(NFD)}]
  + [b]: Two.
"""
CSV = f"""row,id,text,premises,relation,target
statement,{NFD},One.,,,
statement,b,Two.,,,
argument,,,b,support,{composed(NFD)}
"""
APX = f"arg({NFD}). arg(b). support(b,{composed(NFD)})."
TGF = f"{NFD} One.\nb Two.\n#\nb {composed(NFD)} +\n"


@pytest.mark.parametrize(("form", "text"), [("argdown", ARGDOWN), ("csv", CSV), ("apx", APX), ("tgf", TGF)])
def test_two_forms_of_a_name_are_one_in_an_import(form: str, text: str) -> None:
    row = named(form)
    assert row
    amap, found = row.reader()(text)
    assert [each.message for each in found] == []
    assert (len(amap.statements), len(amap.arguments)) == (2, 1)


@pytest.mark.parametrize(
    ("quote", "wrong"),
    [
        ("สะพานเก่าแล้ว", None),
        ("我们", None),
        ("我" * 24, None),
        ("我" * 25, "25 letters, more than 24"),
        (f"{'我' * 20} … {'我' * 20}", "40 letters, more than 36"),
        (f"{'我' * 25} … 我", "25 letters before the ellipsis, more than 24"),
        ("我", "one word alone"),
        ("one two three four five six seven 我们我们", "9 words, more than 8"),
    ],
)
def test_of_a_script_without_spaces_three_letters_of_an_anchor_are_a_word(quote: str, wrong: str | None) -> None:
    assert fault(quote) == wrong


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("नया पुल बनाना बहुत महँगा है और देर लगेगी।", "नया पुल बनाना बहुत महँगा है और देर भी लगेगी।", True),
        ("नया पुल बनाना बहुत महँगा है और देर लगेगी।", "नया पुल बनाना बहुत महँगा है और देर नहीं लगेगी।", False),
        ("Der Steg ist teuer und wird lange dauern.", "Der Steg ist teuer und wird ja lange dauern.", True),
        (
            "Der neue Steg ist teuer und wird lange dauern.",
            "Der neue Steg ist teuer und wird nicht lange dauern.",
            False,
        ),
        ("Le pont coûte cher et prendra toute une année.", "Le pont ne coûte cher et prendra toute une année.", False),
    ],
)
def test_a_word_more_is_nearly_the_same_unless_it_denies(one: str, other: str, alike: bool) -> None:
    amap = ArgumentMap("T", {"a": Statement("a", one), "b": Statement("b", other)})
    found = [each.message for each in check(amap, None, ["near-duplicate"])]
    assert found == ["`b` says nearly the same as `a`"] * alike
