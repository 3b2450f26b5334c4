"""Makes harmless what students write as HTML, on feedback pages and on formgrader's, where it would
run in an instructor's browser with all that Jupyter may do.

nbgrader_config.py puts these filters in the place of nbconvert's, whose list of tags is so short
that it spoils plain Markdown.
"""

import re

import bleach
from bleach.css_sanitizer import ALLOWED_CSS_PROPERTIES, CSSSanitizer
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
STYLES = ALLOWED_CSS_PROPERTIES | {
    *("border-left", "padding", "margin", "gap", "max-width", "align-items", "flex-wrap"),
}
PROTOCOLS = {"http", "https", "mailto", "data"}
PICTURE = re.compile("data:image/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=]*")
CLASSES = re.compile("anchor-link|highlight( .*)?|[a-z0-9]{1,3}")  # of nbconvert and Pygments

_CLEANER = bleach.Cleaner(
    tags=TAGS,
    attributes=lambda tag, name, value: _is_harmless(tag, name, value),
    protocols=PROTOCOLS,
    css_sanitizer=CSSSanitizer(STYLES),
    strip=True,
)


def clean(html: str | bytes) -> str:
    """HTML with nothing left that a browser would run."""
    html = html.decode() if isinstance(html, bytes) else str(html)
    pictures: dict[str, str] = {}  # which take long to look through, and hold nothing else

    def put_aside(match: re.Match[str]) -> str:
        short = f"data:image/png;base64,{len(pictures):08}"
        pictures[short] = match[0]
        return short

    text = _CLEANER.clean(PICTURE.sub(put_aside, html))
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
    return name in ATTRIBUTES and not is_data
