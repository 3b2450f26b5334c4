"""Text that students wrote, made fit for a terminal, a table or a sentence."""

import re

# What terminals take as commands: colours and movements, titles and links, single letters.
_ESCAPES = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b[ -/]*[0-~]")


def plain(text: str, longest: int = 300) -> str:
    """Foreign text on one line of at most `longest` characters, cut with "...".

    Escape sequences are dropped, white space becomes single spaces, and other characters that do
    not print (control characters, lone surrogates, marks that turn the writing around) become
    U+FFFD.
    """
    text = _ESCAPES.sub("", text[: 20 * longest])  # which need not be read in megabytes
    text = _printable(" ".join(text.split()))
    return text if len(text) <= longest else text[: longest - 3] + "..."


def plain_lines(text: str, longest: int) -> str:
    """Foreign text of several lines, as `plain`, but with its line breaks and spaces."""
    lines = _ESCAPES.sub("", text[:longest]).expandtabs(4).split("\n")
    return "\n".join(map(_printable, lines))


def _printable(text: str) -> str:
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
