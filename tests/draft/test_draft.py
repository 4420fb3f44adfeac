"""A first map of a text: whom it cites, what it argues for, how sentences hang together, and how all that is written.

`ferry.yaml` is the draft of `ferry.txt`; `ARGMAP_GOLDEN=1 pytest …` writes it anew.
"""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.draft import draft
from argmap.draft.citations import cited
from argmap.draft.linking import links
from argmap.draft.thesis import reason, scores
from argmap.draft.writing import write
from argmap.loading import load
from argmap.model import Relation, Source
from argmap.rules import check
from argmap.source.anchors import Kind, Passages

HERE = Path(__file__).parent
LEFT_TO_DO = {"unanswered-objection", "unwritten", "guess", "unnamed-authority"}


def ferry() -> str:
    return (HERE / "ferry.txt").read_text(encoding="utf-8")


def test_the_draft_is_as_agreed() -> None:
    written = write(draft(ferry(), "ferry"), Source({"title": "Keep the ferry running"}, "ferry.txt"))
    golden = HERE / "ferry.yaml"
    if os.environ.get("ARGMAP_GOLDEN"):
        golden.write_text(written, encoding="utf-8")
    assert written == golden.read_text(encoding="utf-8")


def test_check_finds_only_what_is_left_to_do() -> None:
    amap, unread = load((HERE / "ferry.yaml").read_text(encoding="utf-8"))
    assert unread == []
    found = check(amap, ferry(), unread=unread)
    assert {each.rule for each in found} == LEFT_TO_DO
    guesses = [each for each in found if each.rule == "guess"]
    cites = sum(len(each.cites) for each in amap.statements.values())
    assert len(guesses) == len(amap.arguments) + cites + 1
    assert all(each.ids for each in guesses[1:])
    assert {each.rule for each in check(load(write(draft(ferry(), "x", quote=True)))[0], ferry())} >= {"copied-text"}


@pytest.mark.parametrize(
    ("sentences", "thesis", "word"),
    [
        (["Cars are loud.", "The town should ban cars.", "Besides, they smell."], 1, "should"),
        (["Trees give shade.", "They cool the street.", "Hence we must plant more trees."], 2, "must"),
        (
            ["Of course cars should be fast.", "But streets are for people.", "Banning children is unfair."],
            2,
            "unfair",
        ),
        (["Le chat dort.", "Il fait froid."], 0, ""),
        (["Should we go?", "We ought to go."], 1, "ought"),
    ],
)
def test_the_thesis(sentences: list[str], thesis: int, word: str) -> None:
    found = scores(sentences)
    assert found.index(max(found)) == thesis
    assert reason(sentences[thesis]) == word


@pytest.mark.parametrize(
    ("sentences", "thesis", "expected"),
    [
        ("We should go.|It is warm.", 0, ["1 support 0 position"]),
        ("We should go.|since it is warm,", 0, ["1 support 0 since"]),
        ("We should go.|Granted, it rains.|But we have coats.", 0, ["1 attack 0 granted", "2 attack 1 but"]),
        ("We should go.|It rains.|Yet we have coats.", 0, ["1 attack 0 yet", "2 attack 1 yet"]),
        ("It rains,|but we have coats.|So we should go.", 2, ["0 attack 2 but", "1 attack 0 but"]),
        ("It rains.|But we have coats.|So we should go.", 2, ["0 attack 2 but", "1 support 2 position"]),
        ("We should go.|It rains,|but it also snows.", 0, ["1 support 0 position", "2 support 0 position"]),
        ("We should go.|We must leave.|But not now.", 0, ["1 support 0 position", "2 support 0 position"]),
        ("We should go.|However, the rain is cold.", 0, ["1 attack 0 however"]),
        ("We should go.|The rain, however, is cold.", 0, ["1 support 0 position"]),
        ("We should go.|Critics may say no,|and they are loud.", 0, ["1 attack 0 critics", "2 support 0 position"]),
        ("We should go.|Too many people say no,|and they are loud.", 0, ["1 support 0 position", "2 support 0 and"]),
        ("We should go.|Granted, it rains.|But we have coats.|Besides, it is near.", 0,
         ["1 attack 0 granted", "2 attack 1 but", "3 support 0 besides"]),
        ("We should go.|It is warm.|For instance, birds sing.", 0,
         ["1 support 0 position", "2 support 1 for instance"]),
        ("We should go.|While it rains, we have coats.", 0, ["1 support 0 position"]),
        ("We should go,|although it rains,|but not much.", 0, ["1 attack 0 although", "2 attack 1 but"]),
        ("We should go.|although it rains.", 0, ["1 support 0 position"]),
        ("Wir sollten gehen.|Es ist warm.", 0, ["1 support 0 position"]),
    ],
)  # fmt: skip
def test_links(sentences: str, thesis: int, expected: list[str]) -> None:
    found = links(sentences.split("|"), thesis)
    assert [f"{each.start} {each.relation} {each.end} {each.reason}" for each in found] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Doyle and Sambanis (2006) find that it works.", ["doyle-sambanis-2006 evidence"]),
        ("As Okoro argued, it fails.", ["okoro authority"]),
        ("Okoro defines peace as calm.", ["okoro definition"]),
        ("It works (Lund, 2019; Berg & Holm 2020).", ["lund-2019 authority", "berg-holm-2020 authority"]),
        ("It works (van Dijk et al., 2011, p. 3).", ["van-dijk-2011 authority"]),
        ("According to the Harbour Office, it floats.", ["harbour-office authority"]),
        ("According to data on the tides, it floats.", ["data-tides data"]),
        ("Recent studies have shown that it floats.", ["recent-studies evidence"]),
        ("Resolution 2100 (2013) calls for peace.", ["resolution-2100-2013 authority"]),
        ("Smith's (1999) claim is old.", ["smith-1999 authority"]),
        ("Åkesson and Šimić (2020) say that it sinks.", ["akesson-simic-2020 authority"]),
        ("According to Ünal (2019), it floats.", ["unal-2019 authority"]),
        ("It works (Иванова, 2011).", ["иванова-2011 authority"]),
        ("He argues that critics claim nothing.", []),
        ("The Belligerents argued, and belligerents fought.", []),
        ("Critics argue that it sinks. Many say so.", []),
        ("In May he said so, and this shows it.", []),
    ],
)
def test_citations(sentence: str, expected: list[str]) -> None:
    authorities, rows = cited([sentence], sentence)
    assert [f"{each.authority} {each.role}" for each in rows[0]] == expected
    assert list(authorities) == [each.authority for each in rows[0]]


def test_a_name_without_a_year_is_the_only_work_of_that_name() -> None:
    sentences = ["Lund argues it.", "Lund (2019) showed it.", "Berg (2001) and Berg (2002) say it.", "Berg insists."]
    authorities, rows = cited(sentences, " ".join(sentences))
    assert list(authorities) == ["lund-2019", "berg-2001", "berg-2002", "berg"]
    assert [[each.authority for each in row] for row in rows] == [
        ["lund-2019"], ["lund-2019"], ["berg-2001", "berg-2002"], ["berg"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Η γέφυρα είναι παλιά. Ο δήμος πρέπει να την κλείσει.",
        "橋が古い。町は橋を閉じるべきだ。",
        "पुल पुराना है। नगर को इसे बंद करना चाहिए।",
        "Мост старый. Город должен закрыть его.",
        "one line without a stop",
    ],
)
def test_any_language_has_sentences_with_anchors(text: str) -> None:
    drafted = draft(text, "T")
    amap, found = load(write(drafted))
    assert found == []
    assert amap.statements
    passages = Passages(text)
    assert all(passages.find(each).kind is Kind.FOUND for s in amap.statements.values() for each in s.at)
    assert any(each.at for each in amap.statements.values())


PIECES = (
    'However,|But|Of course|should|Lund (2019) argues.|and.|"so"|According to data,|# argmap:|\n\n|…|?|:|[|a|{b}|\ud800'
)
WORDS = st.sampled_from(PIECES.split("|"))


@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=200), st.booleans())
def test_any_text_gives_a_map_that_reads(text: str, quote: bool) -> None:
    drafted = draft(text, "T", quote=quote)
    amap, found = load(write(drafted))
    assert [each for each in found if each.rule != "comment-in-text"] == []
    assert list(amap.statements) == [each.id for each in drafted.statements]
    links = {(each.premises, each.target, each.relation) for each in drafted.arguments}
    assert {(each.premises, each.target, each.relation) for each in amap.arguments.values()} == links
    assert all(argument.relation in Relation for argument in amap.arguments.values())


def test_a_long_text_is_drafted() -> None:
    drafted = draft(
        "\n\n".join(f"It is so, says number {n}. But is it {n}? Lund (2019) says {n}." for n in range(300)), "T"
    )
    assert len(drafted.statements) == 900
    assert len(drafted.arguments) == 899
