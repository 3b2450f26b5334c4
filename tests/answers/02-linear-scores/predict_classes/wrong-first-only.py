# wrong: first example only
def predict_classes(scores):
    for row in scores:
        return row.argmax()
