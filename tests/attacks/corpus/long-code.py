# tries: hands in code on which the highlighting of the page takes hours
# into: notebook
# runs: at night
lines = ["'" * 50_000, '"""' * 30_001, "\\" * 50_000, "(" * 50_000, "f'{" * 20_000, "0x" * 50_000,
         "@" * 50_000, "%%" * 30_000, "!" * 50_000, "?" * 50_000, "1_" * 50_000, "\t " * 50_000]
for i, line in enumerate(lines):
    notebook.cells.append(new_code_cell(line))
    notebook.cells[-1]["id"] = f"long-{i}"
