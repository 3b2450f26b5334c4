# tries: hands in numbers that are none: NaN, Infinity, 1e999
# runs: at night
# into: folder
path = folder / "victim.ipynb"
text = path.read_text()
path.write_text(
    text.replace('"execution_count": null', '"execution_count": NaN')
    .replace('"schema_version": 3', '"schema_version": Infinity')
    .replace('"nbformat_minor": 5', '"nbformat_minor": 5e0, "nbformat_minor": 1e999')
)
