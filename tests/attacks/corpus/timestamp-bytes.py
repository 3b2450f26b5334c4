# tries: hands in a timestamp that is not UTF-8
# runs: at night
# into: folder
(folder / "timestamp.txt").write_bytes(b"\xff\xfe\x00" * 99)
