# tries: hands in cells whose tags and other known metadata are of the wrong type
# runs: at night
# into: notebook
odd = [5, "skip", {"a": 5}, [5, None], ["a,b", "a,b"], None, [[]], True]
for i, cell in enumerate(notebook.cells):
    cell.metadata["tags"] = odd[i % len(odd)]
    cell.metadata["name"] = odd[i % len(odd)]
    cell.metadata["collapsed"] = "maybe"
    cell.metadata["scrolled"] = 5
    cell.metadata["jupyter"] = [1]
    cell.metadata["format"] = 5
    cell.metadata["execution"] = "now"
