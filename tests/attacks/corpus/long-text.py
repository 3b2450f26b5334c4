# tries: returns, raises and names things with texts of tens of megabytes
text = "[/b]\x1b[2J\n" * 3_000_000
named = type(text[:100_000], (), {"__name__": text})
def double(x):
    return text
def iterate(step, x, n):
    raise type("E" * 1_000_000, (Exception,), {})(text)
def energy(x):
    return named()
def noisy(x, rng):
    return {text[:i]: i for i in range(100)}
