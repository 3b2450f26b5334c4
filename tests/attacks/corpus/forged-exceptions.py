# tries: raises exceptions with names and texts that the referee cannot make sense of
import gc
peer = next(o for o in gc.get_objects() if type(o).__name__ == "Student")

peer.traceback = lambda error: ["x" * 1000, 5, None, {"a": []}]
names = iter(["__class__", "", "SystemExit", "KeyboardInterrupt", "WallBroken", "UnicodeDecodeError",
              "object", "a b", "ExceptionGroup", "GeneratorExit", "Warning", "BaseException"] * 20)

def double(x):
    raise type(next(names), (Exception,), {})("text")
numerical_gradient = iterate = lambda *args: double(0)

class Relu:
    def forward(self, x):
        double(x)
