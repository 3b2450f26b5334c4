# tries: writes more points into the metadata of the tests, and makes plain cells graded
# into: notebook
for cell in notebook.cells:
    data = cell.metadata.get("nbgrader")
    if data:
        data.update(points=300, grade=True)
notebook.cells[0].metadata["nbgrader"] = dict(notebook.cells[2].metadata.nbgrader, grade_id="more")
notebook.metadata["handgrad"] = {"modules": ["layers", "gradients", "grading.referee"]}
