"""What a name or value is compared by: as it stands, or as a glob."""

import re
from collections.abc import Callable
from fnmatch import translate
from typing import NamedTuple

from argmap.text import fold, words

Test = Callable[[str], bool]


class Pattern(NamedTuple):
    """Text to look for.  Quoted, `*` and `?` stand for themselves."""

    text: str
    quoted: bool = False

    @property
    def is_glob(self) -> bool:
        return not self.quoted and ("*" in self.text or "?" in self.text)

    def exact(self) -> Test:
        """Whether something is this, case and all."""
        return _glob(self.text) if self.is_glob else self.text.__eq__

    def folded(self) -> Test:
        """Whether something is this but for case, accents and kinds of quotes."""
        test = self._folded().exact()
        return lambda text: test(fold(text))

    def inside(self) -> Test:
        """Whether something has this in it, case and accents aside."""
        looked_for = fold(self.text)
        if not self.is_glob:
            return lambda text: looked_for in fold(text)
        test = _glob(f"*{looked_for}*")
        return lambda text: test(fold(text))

    def in_words(self) -> Test:
        """Whether something has words in it that are these; of a glob, whether it or a word of it fits."""
        if self.is_glob:
            test = self._folded().exact()
            return lambda text: test(fold(text)) or any(map(test, words(text)))
        looked_for = f" {' '.join(words(self.text))} "
        return lambda text: looked_for in f" {' '.join(words(text))} "

    def _folded(self) -> "Pattern":
        return Pattern(fold(self.text), self.quoted)


def _glob(text: str) -> Test:
    """A glob of `*` and `?` alone, in time linear in what it is compared with for each star."""
    fits = re.compile(translate(text.replace("[", "[[]"))).match
    return lambda text: fits(text) is not None
