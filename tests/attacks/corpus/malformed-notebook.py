# tries: hands in JSON that is no notebook, to stop everybody's grading
# into: folder
(folder / "victim.ipynb").write_text('{"cells": {"a": 5}, "metadata": [], "nbformat": 4, "nbformat_minor": "x"}')
