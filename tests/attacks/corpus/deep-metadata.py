# tries: hands in metadata nested so deep that they can be read, but not copied
# runs: at night
# into: folder
import json
path = folder / "victim.ipynb"
deep = '{"a":' * 320 + "5" + "}" * 320
text = path.read_text().replace('"metadata": {}', '"metadata": {"deep": ' + deep + "}")
path.write_text(text.replace('"nbgrader": {', '"nbgrader": {"deep": ' + "[" * 900 + "]" * 900 + ","))
