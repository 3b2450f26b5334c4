# tries: connects to a server on this machine
# at: the system
import socket

socket.create_connection(("127.0.0.1", PORT), timeout=1).sendall(b"hello")
gained("connected")
