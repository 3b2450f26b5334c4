# tries: hands in cells with keys that another editor wrote, to stop everybody's grading
# into: notebook
for i, cell in enumerate(notebook.cells):
    cell["vscode"] = {"languageId": "python"}
    cell["cell_id"] = i
    cell["outputs_hash"] = None
    cell["prompt_number"] = "x"
    cell[""] = [[], {}, 5]
notebook["worksheets"] = []
notebook["signature"] = {"a": 5}
