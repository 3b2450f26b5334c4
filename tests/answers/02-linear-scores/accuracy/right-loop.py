# right: a loop that counts
def accuracy(predicted, y):
    count = 0
    for i in range(len(y)):
        if predicted[i] == y[i]:
            count += 1
    return count / len(y)
