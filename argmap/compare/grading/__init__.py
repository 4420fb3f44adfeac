"""Maps of a class beside a key: what each found, missed, put elsewhere, and added of its own.

A point is an explicit statement of the key; nobody is asked to guess what the
text leaves unsaid.  What is not in the key is the map's own and not wrong.
"""

from argmap.compare.grading.asking import Asking, KeyQuestions, Question
from argmap.compare.grading.classes import ClassReport, Common, class_report
from argmap.compare.grading.marks import Grade, Missed, grade

__all__ = [
    "Asking",
    "ClassReport",
    "Common",
    "Grade",
    "KeyQuestions",
    "Missed",
    "Question",
    "class_report",
    "grade",
]
