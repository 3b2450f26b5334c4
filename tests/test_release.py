"""What is committed in release/ is what source/ generates."""

import pytest
from course import NOTEBOOKS, ROOT
from nbgrader.converters import GenerateAssignment
from nbgrader.coursedir import CourseDirectory
from traitlets.config import PyFileConfigLoader


@pytest.mark.slow
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.parent.name)
def test_release_is_what_source_generates(path, tmp_path):
    config = PyFileConfigLoader("nbgrader_config.py", str(ROOT)).load_config()
    config.CourseDirectory.root = str(ROOT)
    config.CourseDirectory.release_directory = str(tmp_path)
    config.CourseDirectory.assignment_id = path.parent.name
    config.SaveCells.enabled = False
    folder = CourseDirectory(config=config)
    converter = GenerateAssignment(coursedir=folder, config=config, no_database=True)
    converter.start()
    committed = ROOT / "release" / path.relative_to(ROOT / "source")
    generated = tmp_path / path.relative_to(ROOT / "source")
    assert generated.read_bytes() == committed.read_bytes(), "run `make release`"
    assert [p.name for p in generated.parent.iterdir()] == [
        p.name for p in committed.parent.iterdir()
    ]
