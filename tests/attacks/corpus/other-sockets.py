# tries: opens every kind of socket: raw, netlink, vsock, abstract, packet
# at: the system
# stock: not run
import socket

for family in range(1, 46):
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW, socket.SOCK_SEQPACKET):
        try:
            one = socket.socket(family, kind)
        except OSError:
            continue
        gained(f"socket {family} {kind}")
        for address in (("127.0.0.1", PORT), ("::1", PORT), (2, 1024), "\0abstract"):
            try:
                one.connect(address)
                gained(f"connected {address}")
            except (OSError, TypeError, OverflowError):
                pass
