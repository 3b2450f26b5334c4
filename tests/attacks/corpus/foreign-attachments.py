# tries: attaches to its cells what is neither a picture nor a text
# runs: at night
# into: notebook
odd = [
    5, [], None, "x", {"a.png": 5}, {"a.png": {"image/png": 5}}, {"a.png": {"image/png": ["a", 5]}},
    {"a.png": {"image/png": "no base64"}}, {"": {"": ""}}, {"a.png": {"text/html": "<b>"}},
    {"../../a.png": {"image/png": "aGVsbG8="}}, {"a.png": {"image/svg+xml": "<svg/>"}},
]
for i, cell in enumerate(notebook.cells):
    cell["attachments"] = odd[i % len(odd)]
question = notebook.cells[-1]
for i, one in enumerate(odd):
    notebook.cells.append(dict(question, attachments=one, id=f"q{i}", metadata={}))
notebook.cells[-1]["source"] = "![a](attachment:a.png) ![b](attachment:../../a.png)"
