# tries: attaches a picture whose data end the tag that shows it
# runs: at night
# into: notebook
data = {"a.png": {"image/png": f"x' onerror='{SCRIPT}' \"><script>{SCRIPT}</script>"}}
data["b.svg"] = {"image/svg+xml": f"<svg onload='{SCRIPT}'><script>{SCRIPT}</script></svg>"}
notebook.cells[-1]["attachments"] = data
notebook.cells[-1]["source"] = "![a](attachment:a.png) ![b](attachment:b.svg)"
