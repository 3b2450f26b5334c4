"""HTML of students on pages: nothing of it runs, and what is harmless stays."""

import re
from html import escape

import nbformat
import numpy as np
import pytest
from course import ROOT
from nbconvert.exporters import HTMLExporter
from nbgrader.converters import GenerateFeedback
from nbgrader.coursedir import CourseDirectory
from traitlets.config.loader import PyFileConfigLoader

from handgrad import check, failure
from handgrad.failure import CheckFailed, NotWritten, Raised
from handgrad.grading import markup
from handgrad.grading.markup import clean, clean_markdown
from handgrad.trouble import Trouble

RUNS = re.compile(
    r"<script|\son\w+=|javascript:|data:text|<iframe|srcdoc|<style|<form|<input", re.I
)


@pytest.mark.parametrize(
    "html",
    [
        "<script>evil()</script>",
        "<img src=x onerror=evil()>",
        "<details open ontoggle=evil()><summary>a</summary></details>",
        "<svg onload=evil()><rect onclick=evil()></rect></svg>",
        "<a href='javascript:evil()'>x</a>",
        "<a href=' java\nscript:evil()'>x</a>",
        "<a href='&#106;avascript:evil()'>x</a>",
        "<a href='data:text/html,<script>evil()</script>'>x</a>",
        "<a href='data:image/png;base64,AAAA'>x</a>",
        "<img src='data:image/svg+xml;base64,AAAA'>",
        "<iframe srcdoc='<script>evil()</script>'></iframe>",
        "<svg><style><img src=x onerror=evil()></style></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title='--><img src onerror=evil()>'>",
        "<form action=/api/shutdown><input type=submit></form>",
        "<p style='background:url(javascript:evil())'>x</p>",
        "<img src='data:image/png;base64,AAAA' onerror='evil()'>",
    ],
)
def test_nothing_is_left_that_runs(html):
    cleaned = clean(html)
    shown = re.sub(r'"[^"]*"', '""', cleaned.replace("javascript:", "SCHEME:"))
    assert not RUNS.search(shown), cleaned
    assert "SCHEME:" not in cleaned
    assert "data:image/svg" not in cleaned
    assert 'href="data' not in cleaned


@pytest.mark.parametrize(
    "html",
    [
        "<p>$a &lt; b$ &amp; <em>c</em></p>",
        "<details><summary>Hint</summary><p>b</p></details>",
        '<div class="highlight hl-ipython3"><pre><span class="k">def</span></pre></div>',
        '<img alt="a plot" width="400" src="data:image/png;base64,iVBORw0KGgo=">',
        '<img src="data:image/png;base64,AA=="><img src="data:image/jpeg;base64,/9j/">',
        '<table><thead><tr><th align="left">x</th></tr></thead><tbody></tbody></table>',
        '<h2>Title<a href="#Title">¶</a></h2>',
        '<a href="https://numpy.org">NumPy</a>',
    ],
)
def test_what_is_harmless_stays(html):
    assert clean(html) == html
    assert clean_markdown(html) == html


def test_what_checks_show_stays(monkeypatch):
    shown = [Raised(Trouble("KeyError", "f, line 3", "x[0]", "no 0", "Use `x`.", "f\n  x"))._html()]
    with pytest.raises(CheckFailed) as raised:
        check.array("dx", np.zeros((3, 3)), np.eye(3) / 7)
    shown += [raised.value._html(), NotWritten("f")._html()]
    monkeypatch.setattr(failure, "_is_rich", lambda: True)
    monkeypatch.setattr(failure, "_publish", lambda text, html: shown.append(html))
    failure.passed("svm_loss", "the mean", 2, more=True)
    check.points("svm_loss")
    for part in ("<details>", "<table", "<svg", "border-left:4px", "var(--jp-", "\u2713"):
        assert part in "".join(shown)
    for html in shown:
        assert clean(html) == re.sub("(<rect[^>]*)/>", r"\1></rect>", html)


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 20_000,
        "<p>" + "<b>" * 20_000,
        "<textarea>" + "<b>" * 20_000,
        "".join(f"<p><b title={i}></p>" for i in range(5000)),
        "<p " + " ".join(f"a{i}=1" for i in range(20_000)) + ">",
        "<p a=" + '"' * 200_000 + ">",
        "a&b <" * 50_000,
        "<!--" + "-a" * 100_000,
        '<p style="color:' + "(" * 50_000 + '">a</p>',
        "a" * 1_000_000,
    ],
    ids=lambda html: html[:20],
)
def test_what_is_too_much_to_go_through_is_shown_as_text(html):
    assert clean(html) == f"<pre>{escape(html)}</pre>"


def test_whatever_bleach_raises_is_shown_as_text(monkeypatch):
    monkeypatch.setattr(markup._CLEANER, "clean", lambda text: 1 / 0)
    assert clean("<b>a</b>") == "<pre>&lt;b&gt;a&lt;/b&gt;</pre>"


@pytest.mark.parametrize("length", [500, 9_000])
def test_a_style_that_is_too_much_is_left_out(length):
    assert clean(f'<p style="color:{"(" * length}">a</p>') == '<p style="">a</p>'


def test_a_large_page_stays():
    row = "<tr>" + "<td>1.5</td>" * 10 + "</tr>"
    table = f"<table><tbody>{row * 300}</tbody></table>"
    assert clean(table) == table
    picture = f'<img src="data:image/png;base64,{"A" * 3_000_000}">'
    assert clean(picture) == picture
    nested = "<div>" * 50 + "</div>" * 50
    assert clean(nested) == nested
    prose = "<p>One &amp; two.</p>" * 5000
    assert clean(prose) == prose


@pytest.mark.parametrize(
    "style",
    [
        "margin:-600px -200px 0 -200px",
        "margin-top:-1em",
        "margin:calc(0px - 600px)",
        "margin:1px -2%",
        "vertical-align:590px",
        "vertical-align:900%",
        "height:0",
        "line-height:0",
        "width:1400px",
        "width:100vw",
        "padding:50em",
        "border-left:2000px solid white",
        "position:fixed",
        "top:0",
        "transform:scale(9)",
        "z-index:9",
        "float:right",
        "box-shadow:0 0 0 900px white",
        "font-size:900px",
        "font:9px/0 serif",
        "text-indent:-900px",
        "text-decoration:underline 900px white",
        "letter-spacing:-9px",
        "background-color:url(x)",
        "margin-top:var(--jp-notebook-padding)",
        "border:var(--jp-border-color1, 2000px) solid",
        "background-color:var(--jp-error-color1, url(x))",
        "background-color:var(--mine)",
        "background-color:var()",
        "MARGIN:-1px",
        r"m\61rgin:-1px",
        "margin:/**/-1px",
    ],
)
def test_a_style_cannot_cover_other_parts_of_the_page(style):
    cleaned = clean(f'<span style="{style};color:red">a</span>')
    assert cleaned == '<span style="color:red">a</span>'


@pytest.mark.parametrize(
    "style",
    [
        "border-left:4px solid #d55e00;padding:.3em 1em;margin:.5em 0",
        "display:flex;gap:2em;align-items:flex-start;flex-wrap:wrap",
        "text-align:right;vertical-align:top",
        "width:50%;max-width:600px",
        "background-color:rgb(1, 2, 3);font-weight:bold",
        "font-family:monospace, serif",
        "color:var(--jp-ui-font-color1);border:1px solid var(--jp-border-color2, #ccc)",
        "background-color:var(--jp-success-color3, rgb(1, 2, 3))",
    ],
)
def test_a_style_that_moves_nothing_stays(style):
    assert clean(f'<p style="{style}">a</p>') == f'<p style="{style}">a</p>'


def test_a_picture_is_no_larger_than_a_screen():
    assert clean('<img width="90000" height="-5" src="a.png">') == '<img src="a.png">'
    assert clean('<img height="50%" width="640" src="a.png">').count("=") == 3


def test_a_picture_does_not_float_over_what_follows():
    assert clean('<img align="right" src="a.png">') == '<img src="a.png">'


def test_a_class_cannot_pass_for_a_part_of_formgrader():
    assert clean('<div class="nbgrader_cell"><span class="score">9</span></div>') == (
        "<div><span>9</span></div>"
    )


@pytest.mark.parametrize("template", ["feedback", "formgrade"])
def test_the_pages_of_the_course_are_cleaned(template):
    evil = "<script>evil()</script>"
    cell = nbformat.v4.new_code_cell("1")
    cell.outputs = [
        nbformat.v4.new_output("display_data", {"text/html": evil}),
        nbformat.v4.new_output("display_data", {"text/markdown": evil}),
        nbformat.v4.new_output("display_data", {"application/javascript": "evil()"}),
    ]
    notebook = nbformat.v4.new_notebook(
        cells=[
            cell,
            nbformat.v4.new_markdown_cell(f"# Mine\n{evil}"),
            nbformat.v4.new_raw_cell(evil),
        ]
    )
    config = PyFileConfigLoader("nbgrader_config.py", str(ROOT)).load_config()
    config = GenerateFeedback(coursedir=CourseDirectory(), config=config).config
    config.HTMLExporter.template_name = template
    resources = {
        "nbgrader": dict.fromkeys(("score", "max_score", "late_penalty"), 0),
        "base_url": "/",
        "index": 0,
        "total": 1,
    }
    page, _ = HTMLExporter(config=config).from_notebook_node(notebook, resources)
    assert "Mine</h1>" in re.sub("<a .*?</a>", "", page)
    for script in re.findall("(?s)<script.*?</script>", page):
        assert "evil" not in script
    assert page.count("evil()") == 4, "as text"
