# tries: hands in cells that are not as the notebook format has them, to stop everybody's grading
# into: notebook
notebook.cells[0] = {"cell_type": "code"}
notebook.cells.append({"cell_type": "code", "source": 5, "metadata": [], "outputs": {}})
notebook.cells.append({"cell_type": ["x"], "source": {}, "metadata": {"nbgrader": "double-test"}})
notebook.cells.append({"source": "pass", "metadata": {"nbgrader": {"grade_id": ["double-test"]}}})
notebook.cells.append(5)
