"""What an editor announces, before there is anything to answer."""

import io

import pytest

from argmap.diagnostics import ArgmapError

pytest.importorskip("pygls", reason="pygls is not installed: pip install 'argmap[editor]'")


def test_a_message_that_no_memory_holds_is_not_waited_for() -> None:
    from argmap.lsp.server import LARGEST, Messages

    sent = Messages(io.BytesIO(b"{}"))
    with pytest.raises(ArgmapError, match="the editor announces a message of 99,999,999,999 bytes"):
        sent.read(99_999_999_999)
    assert sent.read(LARGEST) == b"{}"
