# tries: hands in outputs that are not as the notebook format has them
# runs: at night
# into: notebook
odd = [
    {}, 5, None, [5], [None], ["x"], [{"output_type": 5}], [{"output_type": "stream"}],
    [{"output_type": "pyout", "prompt_number": 1}], [{"output_type": "display_data", "data": []}],
    [{"output_type": "error", "traceback": 5}], "x" * 1000, [{"output_type": "stream", "text": {}}],
]
for i, cell in enumerate(notebook.cells):
    cell["outputs"] = odd[i % len(odd)]
    cell["execution_count"] = [5, -1, "x", 1.5, [], {}, 10**40][i % 7]
