"""Which sentences of the source are mapped, for programs: the document of `argmap coverage --json`."""

from argmap.source.coverage import Coverage


def as_json(found: Coverage) -> dict[str, object]:
    """How much of the text is mapped, version 1.

    `{"version", "sentences", "covered", "percent", "paragraphs": [{"paragraph", "sentences", "covered", "missing":
    []}]}`, where `missing` has the first words of every sentence that is not mapped.
    """
    return {
        "version": 1,
        "sentences": found.sentences,
        "covered": found.covered,
        "percent": found.percent,
        "paragraphs": [
            {
                "paragraph": each.paragraph,
                "sentences": each.sentences,
                "covered": each.covered,
                "missing": list(each.missing),
            }
            for each in found.paragraphs
        ],
    }
