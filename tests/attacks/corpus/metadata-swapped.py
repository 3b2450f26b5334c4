# tries: gives its own cells the ids of tests, several times, and the tests those of solutions
# into: notebook
for exercise in ("double", "Relu", "iterate"):
    for cell in list(notebook.cells):
        data = cell.metadata.get("nbgrader", {})
        if data.get("grade_id") == f"{exercise}-test":
            data["grade_id"] = exercise
            own = new_code_cell("pass")
            own.metadata["nbgrader"] = dict(data, grade_id=f"{exercise}-test")
            notebook.cells[:0] = [own]
            notebook.cells.append(own)
