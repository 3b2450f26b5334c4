# right: einsum, in place on its own result
def scores_one(x, W, b):
    out = np.einsum("cd,d", W, x)
    out += b
    return out
