"""The map of the lecture in source/README.md points at things that exist, and leaves none out."""

import re

import nbformat
from course import ALL_EXERCISES, ROOT

ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in (ROOT / "source/README.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("| ") and not line.startswith("| part")
]


def words(cell):
    return {word.strip() for word in cell.split(",")} - {""}


def source(chapter, cell_type):
    (path,) = (ROOT / "source" / chapter).glob("*.ipynb")
    cells = nbformat.read(path, as_version=4).cells
    return "\n".join(cell.source for cell in cells if cell.cell_type == cell_type)


def headings(chapter):
    lines = source(chapter, "markdown").splitlines()
    return {line.lstrip("#").strip() for line in lines if line.startswith("#")}


def on_the_map(column):
    return {(row[1], word) for row in ROWS for word in words(row[column])}


def test_every_row_points_at_a_heading_that_exists():
    for part, chapter, heading, _, _ in ROWS:
        assert heading in headings(chapter), part


def test_every_exercise_is_on_the_map_and_no_other():
    assert on_the_map(3) == set(ALL_EXERCISES)


def test_every_explorer_is_on_the_map_and_no_other():
    chapters = {chapter for chapter, _ in ALL_EXERCISES}
    placed = {
        (chapter, name)
        for chapter in chapters
        for name in re.findall(r"explorers\.([A-Z]\w*)\(", source(chapter, "code"))
    }
    assert on_the_map(4) == placed
