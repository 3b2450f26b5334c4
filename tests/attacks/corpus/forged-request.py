# tries: asks the referee for what only the student's side serves
import gc
peer = next(o for o in gc.get_objects() if type(o).__name__ == "Student")

def double(x):
    for request in (("run", "print(mark)"), ("names", ["mark", "x", "right"]), ("forget",),
                    ("eval", "mark"), ("__class__",), ("return", 4)):
        try:
            print(peer.request(*request))
        except Exception as error:
            print(error)
    return x
