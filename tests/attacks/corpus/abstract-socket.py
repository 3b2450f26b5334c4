# tries: talks to another student's process over an abstract unix socket
# at: the system
import socket
import time

one = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
one.settimeout(0.5)
try:
    one.bind("\0answers-shared")
    print(one.recv(9))
except OSError:
    one.connect("\0answers-shared")
    one.send(b"4")
    gained("told somebody the answer")
