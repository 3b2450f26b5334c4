# wrong: largest class gets all
def softmax(scores):
    return (scores == scores.max(axis=-1, keepdims=True)).astype(float)
