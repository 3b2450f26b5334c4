# tries: hands in links to secrets beside its notebook, so that they are copied for it
# into: folder
(folder / "data.txt").symlink_to(SECRET)
(folder / "source").symlink_to(COURSE + "/source")
(folder / "up").symlink_to("..")
(folder / "loop").symlink_to("loop")
