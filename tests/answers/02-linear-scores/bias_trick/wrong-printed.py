# wrong: returned None
def bias_trick(X, W, b):
    print(np.column_stack([X, np.ones(len(X))]), np.column_stack([W, b]))
