# tries: raises errors whose name, text and places are nested lists and numbers
import gc
peer = next(o for o in gc.get_objects() if type(o).__name__ == "Student")
deep = []
for _ in range(400):
    deep = [deep]
def answer(what, args):
    for error in (["raise", deep, deep, deep, deep], ["raise", 5, 5, 5, 5], ["raise", "X", "t", [deep] * 100, {"told": deep}]):
        peer._send(error)

def double(x):
    peer._answer = answer
    return 4
