# wrong: returned None
def predict_classes(scores):
    print(scores.argmax(axis=1))
