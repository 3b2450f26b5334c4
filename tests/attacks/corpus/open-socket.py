# tries: connects to a server on this machine
import socket

socket.create_connection(("127.0.0.1", PORT), timeout=1).sendall(b"hello")
gained("connected")
