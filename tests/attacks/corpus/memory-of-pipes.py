# tries: fills pipes and pairs of sockets in many processes, memory that counts against nobody
# at: the system
# stock: not run
import fcntl
import os
import socket
import time

def fill():
    got = 0
    for _ in range(25):
        try:
            read, write = os.pipe()
            os.set_blocking(write, False)
            for size in (1 << 20, 1 << 19, 1 << 18):
                try:
                    fcntl.fcntl(write, 1031, size)
                    break
                except OSError:
                    pass
            while True:
                got += os.write(write, b"x" * 65536)
        except BlockingIOError:
            pass
        except OSError:
            break
    kept = []
    while True:
        try:
            one, other = socket.socketpair()
            kept.append((one, other))
            one.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 24)
            one.setblocking(False)
            while True:
                got += one.send(b"x" * 65536)
        except BlockingIOError:
            pass
        except OSError:
            break
    return got, kept

read, write = os.pipe()
for _ in range(12):
    try:
        if os.fork() == 0:
            got, kept = fill()
            os.write(write, got.to_bytes(8, "big"))
            time.sleep(5)
            os._exit(0)
    except OSError:
        break
time.sleep(1)
os.set_blocking(read, False)
try:
    total = sum(int.from_bytes(os.read(read, 8), "big") for _ in range(12))
except BlockingIOError:
    total = 0
if total > 300 << 20:
    gained(f"{total >> 20} MB in the kernel")
