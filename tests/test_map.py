"""The map of the lecture in source/README.md points at things that exist, and leaves none out."""

import nbformat
from course import ALL_EXERCISES, ROOT

ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in (ROOT / "source/README.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("| ") and not line.startswith("| part")
]


def headings(chapter):
    (path,) = (ROOT / "source" / chapter).glob("*.ipynb")
    cells = nbformat.read(path, as_version=4).cells
    text = "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    return {line.lstrip("#").strip() for line in text.splitlines() if line.startswith("#")}


def test_every_row_points_at_a_heading_and_an_exercise_that_exist():
    for part, chapter, heading, exercise in ROWS:
        assert heading in headings(chapter), part
        assert not exercise or (chapter, exercise) in ALL_EXERCISES, part


def test_every_chapter_is_on_the_map():
    assert {row[1] for row in ROWS} == {chapter for chapter, _ in ALL_EXERCISES}
