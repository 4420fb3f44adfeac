"""Argumentation schemes: the kinds of reasoning that an argument can name.

The selection and the names follow Walton, Reed & Macagno, Argumentation
Schemes (Cambridge University Press, 2008), as AIF databases label them; the
descriptions are ours.
"""

SCHEMES: dict[str, str] = {
    "expert-opinion": "Someone who knows the field says so.",
    "position-to-know": "Someone placed to know says so.",
    "witness-testimony": "Someone who saw it says so.",
    "popular-opinion": "It is generally held.",
    "popular-practice": "It is generally done.",
    "example": "A case shows what holds in general.",
    "analogy": "It holds in a case that is alike.",
    "practical-reasoning": "It is a way to a goal that is held.",
    "value-based-practical-reasoning": "It serves something that is valued.",
    "positive-consequences": "Good would come of it.",
    "negative-consequences": "Harm would come of it.",
    "cause-to-effect": "What brings it about is there.",
    "correlation-to-cause": "The two go together, so one brings about the other.",
    "sign": "It shows in what can be observed.",
    "evidence-to-hypothesis": "What the hypothesis predicts was observed, or was not.",
    "abductive": "It is the best explanation of what is observed.",
    "verbal-classification": "The thing has the property that the word stands for.",
    "definition-to-verbal-classification": "The thing fits the definition.",
    "established-rule": "A rule that holds says so.",
    "precedent": "A case like it was decided so.",
    "exceptional-case": "The case is one that the rule exempts.",
    "commitment": "The other side is committed to it.",
    "inconsistent-commitment": "The other side's commitments do not agree.",
    "ignorance": "If it were otherwise, it would be known.",
    "composition": "It holds of the parts, so of the whole.",
    "division": "It holds of the whole, so of the parts.",
    "oppositions": "Its opposite is out of the question.",
    "rhetorical-oppositions": "Opposite things have opposite properties.",
    "alternatives": "The alternatives fall away.",
    "ethotic": "The character of the speaker speaks for it.",
    "generic-ad-hominem": "The character of the speaker speaks against it.",
    "circumstantial-ad-hominem": "The circumstances of the speaker speak against it.",
    "pragmatic-inconsistency": "The speaker does not act on it.",
    "bias": "The speaker has an interest in it.",
    "waste": "What was spent would be lost otherwise.",
    "sunk-costs": "Too much has been spent to turn back.",
    "slippery-slope": "One step leads to the next, and the last one is bad.",
    "fear-appeal": "Something feared would follow.",
    "danger-appeal": "A danger would follow.",
    "threat": "The speaker would do harm otherwise.",
    "need-for-help": "Somebody needs help, and it can be given.",
    "distress": "Somebody suffers, and it would end that.",
    "pity": "Somebody deserves pity.",
    "gradualism": "Small steps, each granted, lead there.",
    "vagueness": "The word is too vague for it.",
    "arbitrariness": "The line is drawn without a reason.",
    "interaction-of-act-and-person": "What somebody does shows what somebody is.",
    "perception": "It is seen to be so.",
    "memory": "It is remembered to be so.",
}
"""Every scheme by the name that a map uses, with what it comes down to in a line."""


def label(scheme: str) -> str:
    """A scheme as prose: `expert opinion`."""
    return scheme.replace("-", " ")
