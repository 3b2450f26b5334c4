# tries: turns the question that is graded by hand into code, raw text, and many copies of itself
# runs: at night
# into: notebook
question = notebook.cells.pop()
for kind in ("code", "raw", "markdown", "code"):
    cell = dict(question, cell_type=kind, id=f"question-{kind}", outputs=5, execution_count="x")
    cell["source"] = "1 / 0" if kind == "code" else "an answer"
    notebook.cells.append(cell)
