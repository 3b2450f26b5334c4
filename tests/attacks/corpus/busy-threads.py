# tries: lets threads in C compute on while its cells are long done
# stock: not run
# runs: at night
import hashlib
import threading

data = bytes(1 << 27)
def burn():
    while True:
        hashlib.sha512(data).digest()

for _ in range(6):
    threading.Thread(target=burn, daemon=True).start()
