# tries: hands in a timestamp that is a link to a device without an end
# into: folder
# stock: not run
(folder / "timestamp.txt").symlink_to("/dev/zero")
