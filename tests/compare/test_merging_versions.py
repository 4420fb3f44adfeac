"""Three-way merging: two versions of a map beside the one that both come from."""

import random
from dataclasses import replace

from hypothesis import given
from merged_maps import BASE, canonical, content, read, troubles
from readings import chances, trees

from argmap.compare.merging import Conflict, Trouble, merge_versions
from argmap.model import ArgumentMap


def test_versions_that_change_different_things_are_in_no_conflict() -> None:
    base = read(BASE)
    ours = read(
        BASE.replace("[floods, ", "[floods, safety, ").replace("    otters:", "    safety: It is safer.\n    otters:")
    )
    theirs = read(
        BASE.replace("id: work}]", "id: work, scheme: example}, trade]")
        .replace("Building makes jobs.", "Building the bridge makes jobs.")
        .replace("    otters:", "    trade: Trade needs a bridge.\n    otters:")
    )
    merged, found = merge_versions(base, ours, theirs)
    assert found == ()
    assert [each.premises for each in merged.on("build")] == [
        ("floods",),
        ("safety",),
        ("jobs",),
        ("trade",),
        ("otters",),
    ]
    assert merged.arguments["work"].scheme == "example"
    assert merged.statements["jobs"].text == "Building the bridge makes jobs."
    assert content(merge_versions(base, theirs, ours)[0]) == content(merged)


def test_a_version_alone_is_that_version() -> None:
    base = read(BASE)
    changed = read(BASE.replace(", tags: [money]", "").replace("attack: [otters]", "attack: []"))
    for ours, theirs in ((changed, base), (base, changed), (changed, changed)):
        assert merge_versions(base, ours, theirs) == (changed, ())


@given(trees, chances)
def test_one_changed_version_is_taken_whole(amap: ArgumentMap, chance: random.Random) -> None:
    base = canonical(amap)
    gone = chance.choice(list(base.arguments) or [""])
    left = {h: a for h, a in base.arguments.items() if h != gone and a.target in base.statements}
    changed = canonical(replace(base, arguments=left))
    assert content(merge_versions(base, changed, base)[0]) == content(changed)
    assert content(merge_versions(base, base, changed)[0]) == content(changed)
    assert merge_versions(base, changed, changed)[1] == ()


def test_both_changed_one_thing() -> None:
    base = read(BASE)
    ours = read(BASE.replace("Building makes jobs.", "Building makes many jobs."))
    theirs = read(BASE.replace("Building makes jobs.", "The building site makes jobs."))
    merged, found = merge_versions(base, ours, theirs)
    assert found == (
        Conflict(Trouble.WORDING, ("jobs",), "text", "Building makes many jobs.", "The building site makes jobs."),
    )
    assert merged == ours


def test_taken_out_here_and_changed_there_stays() -> None:
    base = read(BASE)
    ours = read(BASE.replace("        attack: [otters]\n", "").replace("    otters: The otters lose their bank.\n", ""))
    theirs = read(BASE.replace("The otters lose", "All otters lose"))
    merged, found = merge_versions(base, ours, theirs)
    assert troubles(found) == [Trouble.GONE]
    assert merged.statements["otters"].text == "All otters lose their bank."
    needed = read(
        BASE.replace("    floods: The", "    floods: {text: The").replace(
            "every flood.", "every flood., attack: [otters]}"
        )
    )
    merged, found = merge_versions(base, ours, needed)
    assert troubles(found) == [Trouble.GONE]
    assert "otters" in merged.statements


def test_a_statement_renamed_in_one_version_and_changed_in_the_other() -> None:
    base = read(BASE)
    ours = read(BASE.replace("otters]", "otters-lose]").replace("    otters:", "    otters-lose:"))
    theirs = read(BASE.replace("lose their bank", "lose their only bank"))
    merged, found = merge_versions(base, ours, theirs)
    assert found == ()
    assert merged.statements["otters-lose"].text == "The otters lose their only bank."
    assert "otters" not in merged.statements
