# right: words out of an array
def gate_patterns():
    words = np.array(["switcher", "distributor", "router"])
    return {"mul": words[0], "add": words[1], "max": words[2], "relu": words[2]}
