"""Makes harmless what students write as HTML, on feedback pages and on formgrader's, where it would
run in an instructor's browser with all that Jupyter may do.

nbgrader_config.py puts these filters in the place of nbconvert's, whose list of tags is so short
that it spoils plain Markdown.
"""

import re
from collections.abc import Callable
from html import escape
from typing import Any

import bleach
import tinycss2
from bleach import html5lib_shim
from bleach.css_sanitizer import CSSSanitizer
from nbconvert.filters import strip_files_prefix

TAGS = bleach.ALLOWED_TAGS | {
    *("p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "div", "span", "pre", "details"),
    *("summary", "sub", "sup", "del", "s", "u", "small", "mark", "kbd", "dl", "dt", "dd", "img"),
    *("figure", "figcaption", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"),
    *("svg", "rect"),  # for the picture with which a check shows where an array is wrong
}
ATTRIBUTES = {
    *("title", "alt", "href", "width", "height", "colspan", "rowspan", "align", "role"),
    *("aria-label", "start", "style", "x", "y", "viewbox", "fill", "fill-opacity", "stroke"),
}
# Styles that move nothing out of its place: what is written must not cover a score, say.
STYLES = {
    *("color", "background-color", "fill", "fill-opacity", "stroke", "stroke-opacity"),
    *("border", "border-left", "border-right", "border-top", "border-bottom", "border-color"),
    *("border-collapse", "margin", "margin-left", "margin-right", "margin-top", "margin-bottom"),
    *("padding", "gap", "width", "max-width", "display", "align-items", "flex-wrap"),
    *("font-style", "font-weight", "font-family", "text-align", "text-decoration"),
    *("vertical-align", "white-space", "list-style-type"),
}
UNITS = {"px": 1, "pt": 4 / 3, "em": 16, "rem": 16, "ex": 8, "ch": 8}  # in pixels
WIDEST = 1000  # pixels
THICKEST = {"margin": 100, "padding": 100, "gap": 100, "border": 100, "text": 5}  # pixels
COLOR = re.compile("--jp-[a-z-]*color[0-9]")  # of JupyterLab's theme; no other variable is known
SIZE = re.compile(r"[01]?[0-9]{1,3}(\.[0-9]+)?(px|%)?")  # an attribute
PROTOCOLS = {"http", "https", "mailto", "data"}
PICTURE = re.compile("data:image/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=]*")
CLASSES = re.compile("anchor-link|highlight( .*)?|[a-z0-9]{1,3}")  # of nbconvert and Pygments

# bleach takes time in the square of these; honest cells stay below a fifth of each.
LONGEST = 300_000  # characters, without pictures
MOST = 30_000  # tags and entities
DEEPEST = 100  # tags inside of one another
MOST_ATTRIBUTES = 50  # of one tag
LONGEST_PART = 10_000  # characters of an attribute, a comment, the name of a tag
LONGEST_STYLE = 1000  # characters


class _TooMuch(Exception):
    pass


class _Tokenizer(html5lib_shim.BleachHTMLTokenizer):
    """Looks at each step whether what is read has become too much."""

    @property
    def state(self) -> Callable[[], bool]:
        token = self.currentToken or {}
        data, name = token.get("data") or "", token.get("name") or ""
        attributes = data if isinstance(data, list) else []  # a comment has a text
        last = sum(map(len, attributes[-1])) if attributes else len(data)
        if (
            max(last, len(name)) > LONGEST_PART
            or len(attributes) > MOST_ATTRIBUTES
            or len(self.parser.tree.openElements) > DEEPEST
        ):
            raise _TooMuch
        return self._state

    @state.setter
    def state(self, state: Callable[[], bool]) -> None:
        self._state = state


class _Parser(html5lib_shim.BleachHTMLParser):
    def _parse(self, stream: str, innerHTML: bool, container: str = "div") -> None:
        self.innerHTMLMode, self.container, self.scripting = innerHTML, container, True
        self.tokenizer = _Tokenizer(stream=stream, parser=self)
        self.reset()
        self.mainLoop()


class _Styles(CSSSanitizer):
    def sanitize_css(self, style: str) -> str:
        if len(style) > LONGEST_STYLE:
            return ""
        parsed = tinycss2.parse_declaration_list(style, skip_comments=True, skip_whitespace=True)
        kept = [
            part
            for part in parsed
            if part.type == "declaration"
            and part.lower_name in STYLES
            and all(_stays_in_place(part.lower_name, value) for value in part.value)
        ]
        return "".join(f"{part.serialize()};" for part in kept).removesuffix(";")


_CLEANER = bleach.Cleaner(
    tags=TAGS,
    attributes=lambda tag, name, value: _is_harmless(tag, name, value),
    protocols=PROTOCOLS,
    css_sanitizer=_Styles(),
    strip=True,
)
_CLEANER.parser = _Parser(TAGS, strip=True, consume_entities=False, namespaceHTMLElements=False)


def clean(html: str | bytes) -> str:
    """HTML with nothing left that a browser would run; as text where it is too much to go through.

    The time it takes is linear in the length of what is given.
    """
    html = html.decode() if isinstance(html, bytes) else str(html)
    pictures: dict[str, str] = {}  # which take long to look through, and hold nothing else

    def put_aside(match: re.Match[str]) -> str:
        short = f"data:image/png;base64,{len(pictures):08}"
        pictures[short] = match[0]
        return short

    short = PICTURE.sub(put_aside, html)
    try:
        if len(short) > LONGEST or sum(map(short.count, "<&\0")) > MOST:
            raise _TooMuch
        text = _CLEANER.clean(short)
    except Exception:  # whatever bleach cannot cope with
        return f"<pre>{escape(html)}</pre>"
    return PICTURE.sub(lambda match: pictures.get(match[0], match[0]), text)


def clean_markdown(html: str) -> str:
    """For nbconvert's filter strip_files_prefix, through which Markdown goes on every page."""
    return clean(strip_files_prefix(html))


def _is_harmless(tag: str, name: str, value: str) -> bool:
    name, is_data = name.lower(), value.strip().lower().startswith("data:")
    if name == "src":
        return tag == "img" and (not is_data or PICTURE.fullmatch(value.strip()) is not None)
    if name == "class":  # others could pass for parts of formgrader
        return CLASSES.fullmatch(value) is not None
    if name in {"width", "height"}:
        return SIZE.fullmatch(value.strip()) is not None
    if name == "align" and tag in {"img", "table"}:  # which would float
        return False
    return name in ATTRIBUTES and not is_data


def _stays_in_place(name: str, value: Any) -> bool:
    """Whether a part of a style's value, a token of tinycss2, moves nothing over something else."""
    if value.type == "function" and value.lower_name == "var":
        variable, *fallback = value.arguments or [value]
        known = variable.type == "ident" and COLOR.fullmatch(variable.value) is not None
        return known and all(_stays_in_place(name, part) for part in fallback)
    if value.type == "function":  # not calc() and url()
        return value.lower_name in {"rgb", "rgba", "hsl", "hsla"}
    if value.type == "percentage":
        return 0 <= value.value <= 100 and name != "vertical-align"
    if value.type == "dimension":
        most = THICKEST.get(name.split("-")[0], WIDEST)
        pixels = value.value * UNITS.get(value.lower_unit, float("inf"))
        return name != "vertical-align" and 0 <= pixels <= most
    if value.type == "number":
        return value.value >= 0
    return value.type in {"ident", "hash", "literal", "string", "whitespace"}
