# right: differences of a linear function
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    names = ['apple_price', 'apple_count', 'orange_price', 'orange_count', 'tax']
    point = [apple_price, apple_count, orange_price, orange_count, tax]

    def f(a, m, o, n, t):
        return (a * m + o * n) * t

    return f(*point), {
        name: f(*point[:i], point[i] + 1, *point[i + 1 :]) - f(*point) for i, name in enumerate(names)
    }
