# tries: attaches pictures whose data take hours to look at
# into: notebook
data = "a" + " =" * 200_000 + "!"
bundle = {f"{i}.png": {"image/png": text} for i, text in enumerate((
    "a" + " " * 400_000 + "!", "a " * 200_000 + "!", "=" * 400_000 + "!", data, [" "] * 400_000 + ["!"]))}
notebook.cells[-1]["attachments"] = bundle
notebook.cells.append({"cell_type": "markdown", "source": "x", "metadata": {}, "attachments": bundle})
