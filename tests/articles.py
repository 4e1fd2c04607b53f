"""A short article of our own, for tests that read one."""

from pathlib import Path

TITLE = "A quarrel over a ferry"
ARTICLE = f"""# {TITLE}

*By Maren Lind*

*3 March 2023*

TALLINN — Estonia expelled two Russian diplomats on Thursday after a quarrel over a
ferry that sails from Helsinki. Russia condemned the expulsion.

Latvia closed its embassy in Minsk a week earlier. The minister, Jussi Lahti, flew to
Riga on Friday.

A letter from a reader in Paris, Texas, asked why it took so long.
"""


def write_article(folder: Path) -> Path:
    """The article as a file."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "quarrel.md"
    file.write_text(ARTICLE, encoding="utf-8")
    return file
