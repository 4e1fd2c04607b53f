"""Where the program starts: a command goes to the command line, the rest to a window.

The only module that knows both front ends; each is imported only when it is used, so
that a command needs no Qt and a window no parser of commands.
"""

import sys


def main(arguments: list[str] | None = None) -> int:
    """Run Dateline; the answer is the exit code: 0 done, 1 failed, 2 wrong input."""
    words = sys.argv[1:] if arguments is None else arguments
    if words:  # a window without a file needs nothing of the command line
        from dateline.cli.main import opens_window, run

        if not opens_window(words):
            return run(words)
    from dateline.ui.app import run_window

    return run_window(words)


if __name__ == "__main__":
    sys.exit(main())
