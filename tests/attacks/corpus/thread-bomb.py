# tries: starts threads until nothing else can run
# at: the system
# stock: not run
import threading
import time

count = 0
while count < 500:
    threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
    count += 1
gained(f"{count} threads")
