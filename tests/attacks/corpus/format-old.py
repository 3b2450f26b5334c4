# tries: hands in a notebook of format 3, with worksheets
# runs: at night
# into: folder
import json
path = folder / "victim.ipynb"
cells = json.loads(path.read_text())["cells"]
old = []
for cell in cells:
    if cell["cell_type"] == "code":
        old.append({"cell_type": "code", "input": cell["source"], "language": "python", "outputs": [
            {"output_type": "pyout", "prompt_number": 5}], "collapsed": False,
            "metadata": cell["metadata"], "prompt_number": "x"})
    else:
        old.append({"cell_type": "heading", "level": 99, "source": ["a", "b"], "metadata": {}})
path.write_text(json.dumps({"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": 5},
                            "worksheets": [{"cells": old}, {"cells": []}, {}]}))
