# right: x plus and minus h times a unit array
def numerical_gradient(f, x, h=1e-4):
    units = h * np.eye(x.size)
    slopes = [
        (f(x + unit.reshape(x.shape)) - f(x - unit.reshape(x.shape))) / (2 * h) for unit in units
    ]
    return np.array(slopes).reshape(x.shape)
