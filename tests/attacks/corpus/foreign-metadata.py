# tries: writes odd values into the metadata of nbgrader
# runs: at night
# into: notebook
odd = [None, [], 10**400, -1, "x" * 10_000, {"a": {}}, True, 1e308, "\x1b[2J", "[/b]"]
for i, cell in enumerate(notebook.cells[1:]):
    data = cell.metadata["nbgrader"]
    for j, key in enumerate(("schema_version", "points", "locked", "solution", "task", "cell_type")):
        data[key] = odd[(i + j) % len(odd)]
    data["checksum"] = odd[i % len(odd)]
    if i % 3 == 0:
        data["grade_id"] = odd[i % len(odd)]
