# right: dict()
def gate_patterns():
    return dict(mul='switcher', max='router', add='distributor')
