# tries: hands in a link to a classmate's notebook
# into: folder
path = folder / "victim.ipynb"
path.unlink()
path.symlink_to("../../alice/victim/victim.ipynb")
