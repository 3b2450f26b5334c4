# tries: hands in a notebook of a later minor version with kinds of cells that are not known
# runs: at night
# into: notebook
notebook["nbformat_minor"] = 99
notebook.cells.append({"cell_type": "sql", "source": "DROP TABLE grade", "metadata": {}, "id": "x"})
