# tries: writes code that ends the block in which the page shows it
# runs: at night
# into: notebook
notebook.cells[0]["source"] = f"# </pre></code></script><script>{SCRIPT}</script>\n'''<img src=x onerror={SCRIPT}>'''"
notebook.cells[0]["metadata"]["tags"] = [f"\"><script>{SCRIPT}</script>"]
notebook.cells[0]["metadata"]["magics_language"] = f"\"><script>{SCRIPT}</script>"
notebook.cells[0]["id"] = f"x\"><script>{SCRIPT}</script>"
notebook["metadata"]["title"] = f"</title><script>{SCRIPT}</script>"
notebook["metadata"]["widgets"] = {"application/vnd.jupyter.widget-state+json": {"state": {
    "a": f"</script><script>{SCRIPT}</script>"}}}
notebook["metadata"]["language_info"] = {"name": f"\"><script>{SCRIPT}</script>", "pygments_lexer": "html"}
