# wrong: returned None
def accuracy(predicted, y):
    print(np.mean(predicted == y))
