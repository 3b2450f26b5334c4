# tries: prints a million characters of half-made web addresses and tags
# runs: at night
print("http://" * 20_000, "www." * 20_000, "<" * 100_000, "&" * 100_000)
print("a" * 400_000 + "@" * 1000)
