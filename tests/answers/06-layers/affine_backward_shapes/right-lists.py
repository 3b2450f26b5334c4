# right: lists for tuples, dict()
def affine_backward_shapes(n, d, m):
    return dict(dX=[n, d], dW=[d, m], db=[m])
