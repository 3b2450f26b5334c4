# tries: answers the question with tables, definitions and footnotes that refer to each other
# into: notebook
# runs: at night
rows = "|".join("a" * 3000) + "\n" + "|".join("-" * 3000) + "\n"
notes = "".join(f"[^{i}]: [^{i + 1}] [a][{i}]\n[{i}]: b\n" for i in range(5000))
notebook.cells[-1]["source"] = rows + ("|".join("a" * 3000) + "\n") * 20 + notes + " \n" * 50_000
