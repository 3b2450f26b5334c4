# tries: computes a number in C, where no signal of Python's is heard
# stock: not run
def double(x):
    return pow(7, 10**9)
