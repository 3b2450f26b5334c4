# tries: hands in cells whose source is a list, with things in it that are no lines
# runs: at night
# into: folder
import json
path = folder / "victim.ipynb"
book = json.loads(path.read_text())
odd = [["a = 1\n", "b = 2"], ["a", 5], [None], [["a"]], {"a": "b"}, 5, None, [""] * 100_000]
for i, cell in enumerate(book["cells"]):
    cell["source"] = odd[i % len(odd)]
path.write_text(json.dumps(book))
