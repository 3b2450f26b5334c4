# tries: prints a million characters of terminal codes, on which the feedback page takes hours
# runs: at night
print("\x1b[" * 200_000)
print("\x1b[38;5;" + "1;" * 50_000 + "m" + "\x1b[1m\x1b[31;42mx" * 20_000)
print("\x1b]8;;" * 20_000)
raise ValueError("\x1b[31m" * 2000)
