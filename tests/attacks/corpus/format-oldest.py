# tries: hands in a notebook of format 1, and one of format 2
# runs: at night
# into: folder
import json
(folder / "victim.ipynb").write_text(json.dumps({"cells": [{"cell_type": "code", "code": "1"}]}))
other = folder.parent.with_name(folder.parent.name + "-2") / folder.name
other.mkdir(parents=True)
(other / "victim.ipynb").write_text(json.dumps(
    {"nbformat": 2, "worksheets": [{"cells": [{"cell_type": "code", "input": "1", "outputs": 5}]}]}))
