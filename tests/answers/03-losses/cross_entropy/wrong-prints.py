# wrong: returned None
def cross_entropy(probabilities, y):
    print(-np.log(np.maximum(probabilities[np.arange(len(y)), y], 1e-300)).mean())
