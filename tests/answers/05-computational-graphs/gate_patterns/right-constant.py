# right: a constant outside, f-strings
PATTERNS = {'add': f"{'distribut'}or", 'max': 'rout' + 'er', 'mul': str('switcher')}


def gate_patterns():
    return PATTERNS
