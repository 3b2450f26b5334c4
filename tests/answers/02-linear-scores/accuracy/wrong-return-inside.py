# wrong: returned inside the loop
def accuracy(predicted, y):
    count = 0
    for p, t in zip(predicted, y):
        if p == t:
            count += 1
        return count / len(y)
