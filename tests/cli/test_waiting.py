"""The word to somebody who waits: only on a terminal, only after a while, and gone in the end."""

import io
import sys
import threading

import pytest

from argmap.cli.support import progress as module
from argmap.cli.support.progress import waiting


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("terminal", "delay", "said"), [(True, 0.0, True), (True, 60.0, False), (False, 0.0, False)])
def test_waiting(terminal: bool, delay: float, said: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal() if terminal else io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(module, "DELAY", delay)
    monkeypatch.setenv("TERM", "xterm")
    with waiting("counting"):
        for timer in (thread for thread in threading.enumerate() if isinstance(thread, threading.Timer)):
            if delay == 0:
                timer.join()
    assert ("counting; Ctrl-C stops it" in stream.getvalue()) is said


def test_what_goes_wrong_inside_comes_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    with pytest.raises(KeyError), waiting("counting"):
        raise KeyError
