# tries: hands in a notebook nested a million deep
# into: folder
(folder / "victim.ipynb").write_text('{"cells": ' + "[" * 1_000_000 + "]" * 1_000_000 + "}")
