# tries: hands in links, in folders that are links, that lead round in circles
# runs: at night
# into: folder
# stock: not run
(folder / "a").mkdir()
(folder / "a" / "b").symlink_to("../a")
(folder / "a" / "c").symlink_to("../../..")
(folder / "zero").symlink_to("/dev/zero")
(folder / "a" / "proc").symlink_to("/proc/self")
(folder / "timestamp.txt").symlink_to(SECRET)
