"""The command line: the only code that prints and exits.

One module a command, each with a function `command`, and a row for it in
support/table.py.  What commands share is in support/.
"""

import atexit
import gc
import os
import sys


def main() -> None:
    """The console script."""
    gc.disable()  # the process is short, and looking for garbage among 100,000 statements takes a third of it
    atexit.register(gc.freeze)  # nor is any looked for at its end, which takes as long as two starts of Python
    try:
        from argmap.cli.support.streams import Ended, orderly, prepare

        prepare()
        with Ended():
            _quick(sys.argv[1:])
            orderly()
            from argmap.cli.support.group import app

            app(prog_name="argmap")
    except KeyboardInterrupt:
        sys.stderr.write("argmap: interrupted\n")
        sys.exit(130)


def _quick(arguments: list[str]) -> None:
    """Print what needs no command line to be parsed and exit, if it is that."""
    if os.environ.get("_ARGMAP_COMPLETE"):
        return
    if arguments == ["--version"]:
        from argmap.cli.support.overview import version

        sys.stdout.write(version())
    elif arguments in ([], ["--help"], ["-h"]):
        from argmap.cli.support.overview import overview

        if not arguments:
            sys.stderr.write(overview())
            sys.exit(2)
        sys.stdout.write(overview())
    elif len(arguments) == 2 and arguments[0] == "--install-completion":
        from argmap.cli.support.output import remark
        from argmap.cli.support.shells import install

        remark(f"completion is in {install(arguments[1])}; it works from the next {arguments[1]} on")
    else:
        return
    sys.exit(0)
