# wrong: patterns mixed up
def gate_patterns():
    return {"add": "router", "max": "switcher", "mul": "distributor"}
