# tries: attaches lists nested nine hundred deep to the question
# runs: at night
# into: folder
path = folder / "victim.ipynb"
start, end = path.read_text().rsplit('"cell_type": "markdown",', 1)
deep = "[" * 900 + "]" * 900
path.write_text(start + '"attachments": {"a.png": {"image/png": ' + deep + '}}, "cell_type": "markdown",' + end)
