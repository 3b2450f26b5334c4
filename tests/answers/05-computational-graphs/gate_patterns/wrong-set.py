# wrong: no dict
def gate_patterns():
    return {"distributor", "router", "switcher"}
