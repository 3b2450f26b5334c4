# tries: answers that its cell has put out what no cell can: nested deep, of no type, a million
import gc
peer = next(o for o in gc.get_objects() if type(o).__name__ == "Student")

deep = []
for _ in range(400):
    deep = [deep]
odd = [
    {"output_type": "display_data", "data": {"text/plain": deep}, "metadata": deep},
    {"output_type": "display_data", "data": {"application/json": float("nan"), "text/html": 5}},
    {"output_type": "stream", "name": deep, "text": deep},
    {"output_type": "error", "ename": deep, "evalue": {}, "traceback": [deep, "\x1b]0;x\x07"]},
    {"output_type": "execute_result", "data": {"image/png": [5, None], "": ""}, "execution_count": "x"},
    {"output_type": deep}, {"output_type": "stream", "name": "stdout", "text": "x" * 5_000_000},
    *[{"output_type": "stream", "name": "stdout", "text": ""}] * 100_000,
]
peer.serve["run"] = lambda *args: odd
