# right: a list of arrays as it is
def gradient_descent(gradient, w0, learning_rate, steps):
    w = w0
    places = [w]
    while len(places) <= steps:
        w = w + learning_rate * -gradient(w)
        places.append(w)
    return places
