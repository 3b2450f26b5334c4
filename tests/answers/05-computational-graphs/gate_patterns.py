# %% right: a function asked for each gate
# id: branch
from collections import OrderedDict


def pattern(gate):
    if gate == "add":
        return "distributor"
    return "router" if gate == "max" else "switcher"


def gate_patterns():
    return OrderedDict((gate, pattern(gate)) for gate in ["mul", "max", "add"])

# %% right: a constant outside, f-strings
# id: constant
PATTERNS = {'add': f"{'distribut'}or", 'max': 'rout' + 'er', 'mul': str('switcher')}


def gate_patterns():
    return PATTERNS

# %% right: dict()
# id: dict-call
def gate_patterns():
    return dict(mul='switcher', max='router', add='distributor')

# %% right: filled one by one, a key more
# id: filled
def gate_patterns():
    patterns = {}
    patterns['add'] = 'distributor'
    patterns['mul'] = 'switcher'
    patterns['max'] = 'router'
    patterns['copy'] = 'adder'
    return patterns

# %% right: words out of an array
# id: words-of-numpy
def gate_patterns():
    words = np.array(["switcher", "distributor", "router"])
    return {"mul": words[0], "add": words[1], "max": words[2], "relu": words[2]}

# %% right: zip of two lists
# id: zip
def gate_patterns():
    gates = ['add', 'max', 'mul']
    words = 'distributor router switcher'.split()
    return dict(zip(gates, words))

# %% wrong: patterns mixed up
# id: add-max
def gate_patterns():
    return {'add': 'router', 'max': 'distributor', 'mul': 'switcher'}

# %% wrong: patterns mixed up
# id: add-mul
def gate_patterns():
    return {'add': 'switcher', 'max': 'router', 'mul': 'distributor'}

# %% wrong: patterns mixed up
# id: all-distributors
def gate_patterns():
    return dict.fromkeys(["add", "max", "mul"], "distributor")

# %% wrong: patterns mixed up
# id: all-routers
def gate_patterns():
    return {'add': 'router', 'max': 'router', 'mul': 'router'}

# %% wrong: another word
# id: capitals
def gate_patterns():
    return {'add': 'Distributor', 'max': 'Router', 'mul': 'Switcher'}

# %% wrong: patterns mixed up
# id: cycle
def gate_patterns():
    return {"add": "router", "max": "switcher", "mul": "distributor"}

# %% wrong: key missing
# id: inverse
def gate_patterns():
    return {'distributor': 'add', 'router': 'max', 'switcher': 'mul'}

# %% wrong: key missing
# id: last-forgotten
def gate_patterns():
    return {"add": "distributor", "max": "router"}

# %% wrong: no dict
# id: list
def gate_patterns():
    return ['distributor', 'router', 'switcher']

# %% wrong: patterns mixed up
# id: max-mul
def gate_patterns():
    return {'add': 'distributor', 'max': 'switcher', 'mul': 'router'}

# %% wrong: patterns mixed up
# id: other-cycle
def gate_patterns():
    return {"add": "switcher", "max": "distributor", "mul": "router"}

# %% wrong: returned None
# id: prints
def gate_patterns():
    print({'add': 'distributor', 'max': 'router', 'mul': 'switcher'})

# %% wrong: no dict
# id: set
def gate_patterns():
    return {"distributor", "router", "switcher"}

# %% wrong: another word
# id: space
def gate_patterns():
    return {"add": " distributor", "max": "router", "mul": "switcher"}

# %% wrong: another word
# id: word
def gate_patterns():
    return {'add': 'adder', 'max': 'router', 'mul': 'switcher'}

# %% wrong: another word
# id: words-in-lists
def gate_patterns():
    return {"add": ["distributor"], "max": ["router"], "mul": ["switcher"]}
