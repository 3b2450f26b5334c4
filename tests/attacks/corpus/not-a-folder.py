# tries: hands in a file where its folder belongs, and a folder where its notebook belongs
# into: folder
import shutil
other = folder.parent.with_name(folder.parent.name + "-2")
other.mkdir()
(other / "victim").write_text("{}")
folder.parent.with_name(folder.parent.name + "-3").write_text("{}")
(folder / "victim.ipynb").unlink()
(folder / "victim.ipynb").mkdir()
