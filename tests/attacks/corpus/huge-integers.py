# tries: hands in whole numbers of a hundred thousand digits where small ones belong
# runs: at night
# into: folder
path = folder / "victim.ipynb"
text = path.read_text()
path.write_text(
    text.replace('"nbformat_minor": 5', '"nbformat_minor": ' + "9" * 100_000)
    .replace('"execution_count": null', '"execution_count": ' + "9" * 100_000)
    .replace('"schema_version": 3', '"schema_version": 3' + "0" * 4000)
)
