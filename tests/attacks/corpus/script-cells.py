# tries: adds markdown and raw cells with HTML that runs in the browser of whoever looks at them
# runs: at night
# into: notebook
for i, kind in enumerate(("markdown", "raw", "raw")):
    cell = {"cell_type": kind, "id": f"s{i}", "metadata": {"raw_mimetype": "text/html", "format": "text/html"}}
    cell["source"] = f"<script>{SCRIPT}</script><img src=x onerror='{SCRIPT}'>"
    notebook.cells.append(cell)
