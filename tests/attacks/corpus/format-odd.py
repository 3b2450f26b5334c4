# tries: hands in a notebook whose version is text, a list, a truth value or less than nothing
# into: folder
import json
import shutil
book = json.loads((folder / "victim.ipynb").read_text())
for i, odd in enumerate(("4", [4], True, -4, 4.0, None, {"a": 4})):
    other = folder.parent.with_name(f"{folder.parent.name}-{i}") / folder.name
    other.mkdir(parents=True)
    (other / "victim.ipynb").write_text(json.dumps(book | {"nbformat": odd, "nbformat_minor": odd}))
