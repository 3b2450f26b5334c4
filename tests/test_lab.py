import pytest

from handgrad.lab import copy_new


def test_new_files_are_copied_and_a_students_file_is_left_alone(tmp_path):
    release, work = tmp_path / "release", tmp_path / "work"
    for name in ("00-warmup/warmup.ipynb", "01-knn/knn.ipynb"):
        (release / name).parent.mkdir(parents=True)
        (release / name).write_text("as released")
    (work / "01-knn").mkdir(parents=True)
    (work / "01-knn/knn.ipynb").write_text("my answers")

    assert copy_new(release, work) == [work / "00-warmup/warmup.ipynb"]
    assert (work / "00-warmup/warmup.ipynb").read_text() == "as released"
    assert (work / "01-knn/knn.ipynb").read_text() == "my answers"
    assert copy_new(release, work) == []


def test_another_folder_is_told_in_one_sentence(tmp_path):
    with pytest.raises(FileNotFoundError, match="start in the course's own folder"):
        copy_new(tmp_path / "release", tmp_path / "work")
