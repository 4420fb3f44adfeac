"""Argumentation schemes: the kinds of reasoning that an argument can name, and the critical questions of each.

The names follow Walton, Reed & Macagno, Argumentation Schemes (Cambridge
University Press, 2008), as AIF databases label them, with some that teachers,
lawyers and engineers use; all wording is ours.  What is read here is only the
names; roles and questions of a family are in a JSON file beside this module,
which `table` reads when it is asked for one of them.
"""

FAMILIES: dict[str, dict[str, str]] = {
    "testimony": {
        "expert-opinion": "Someone who knows the field says so.",
        "position-to-know": "Someone placed to know says so.",
        "witness-testimony": "Someone who saw it says so.",
        "perception": "It is seen to be so.",
        "memory": "It is remembered to be so.",
        "popular-opinion": "It is generally held.",
        "popular-practice": "It is generally done.",
    },
    "cases": {
        "example": "A case shows what holds in general.",
        "generalisation": "Those that were looked at are so, and they stand for the rest.",
        "statistical-syllogism": "Most of its kind are so.",
        "analogy": "It holds in a case that is alike.",
        "a-fortiori": "It holds in a lesser case, so here all the more.",
        "precedent": "A case like it was decided so.",
        "exceptional-case": "The case is one that the rule exempts.",
    },
    "causes": {
        "cause-to-effect": "What brings it about is there.",
        "correlation-to-cause": "The two go together, so one brings about the other.",
        "sign": "It shows in what can be observed.",
        "evidence-to-hypothesis": "What the hypothesis predicts was observed, or was not.",
        "abductive": "It is the best explanation of what is observed.",
        "ignorance": "If it were otherwise, it would be known.",
        "testing": "It passed tests that stand for its use.",
        "enumeration": "Each case on the list is dealt with.",
    },
    "action": {
        "practical-reasoning": "It is a way to a goal that is held.",
        "value-based-practical-reasoning": "It serves something that is valued.",
        "positive-consequences": "Good would come of it.",
        "negative-consequences": "Harm would come of it.",
        "pragmatic-alternatives": "Otherwise something bad happens.",
        "slippery-slope": "One step leads to the next, and the last one is bad.",
        "gradualism": "Small steps, each granted, lead there.",
        "waste": "What was spent would be lost otherwise.",
        "sunk-costs": "Too much has been spent to turn back.",
    },
    "appeals": {
        "fear-appeal": "Something feared would follow.",
        "danger-appeal": "A danger would follow.",
        "threat": "The speaker would do harm otherwise.",
        "need-for-help": "Somebody needs help, and it can be given.",
        "distress": "Somebody suffers, and it would end that.",
        "pity": "Somebody deserves pity.",
    },
    "rules": {
        "established-rule": "A rule that holds says so.",
        "compliance": "It meets a standard that ensures it.",
        "ordinary-meaning": "The words of the law mean it in ordinary use.",
        "legislative-purpose": "It serves what the law was made for.",
        "verbal-classification": "The thing has the property that the word stands for.",
        "definition-to-verbal-classification": "The thing fits the definition.",
        "vagueness": "The word is too vague for it.",
        "arbitrariness": "The line is drawn without a reason.",
    },
    "logic": {
        "modus-ponens": "If the one is so, the other is; and the one is so.",
        "dilemma": "Either way it comes to this.",
        "reductio": "Supposing the opposite leads to what cannot be.",
        "alternatives": "The alternatives fall away.",
        "oppositions": "Of two opposites one is so, so the other is not.",
        "rhetorical-oppositions": "Opposite things have opposite properties.",
        "composition": "It holds of the parts, so of the whole.",
        "division": "It holds of the whole, so of the parts.",
    },
    "persons": {
        "commitment": "The other side is committed to it.",
        "inconsistent-commitment": "The other side's commitments do not agree.",
        "ethotic": "The character of the speaker speaks for it.",
        "generic-ad-hominem": "The character of the speaker speaks against it.",
        "circumstantial-ad-hominem": "It does not go with what the speaker is committed to.",
        "pragmatic-inconsistency": "The speaker does not act on it.",
        "bias": "The speaker has an interest in it.",
        "interaction-of-act-and-person": "What somebody does shows what somebody is.",
    },
}
"""Every scheme by the name that a map uses, with what it comes down to in a line; family by family."""

SCHEMES: dict[str, str] = {name: gloss for family in FAMILIES.values() for name, gloss in family.items()}
"""The same without families."""


def label(scheme: str) -> str:
    """A scheme as prose: `expert opinion`."""
    return scheme.replace("-", " ")
