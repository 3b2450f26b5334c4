# right: rounded far behind the point
def accuracy(predicted, y):
    return round((predicted == y).mean().item(), 10)
