# right: @, a NumPy scalar
def dot(a, b):
    return a @ b
