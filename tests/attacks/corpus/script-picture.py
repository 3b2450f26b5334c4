# tries: shows pictures whose data, or kind, end the tag that shows them
# runs: at night
from IPython.display import display
bad = f"x\" onerror=\"{SCRIPT}\"><script>{SCRIPT}</script>"
for kind in ("image/png", "image/jpeg", "image/gif", "application/pdf", "text/latex", "text/markdown",
             "application/vnd.jupyter.widget-view+json", "text/vnd.mermaid", "application/json",
             "image/png'><script>" + SCRIPT + "</script>"):
    display({kind: bad, "text/plain": "x"}, raw=True)
    display({kind: {"model_id": bad, "version_major": 2}, "text/plain": "x"}, raw=True)
