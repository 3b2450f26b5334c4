# tries: becomes root again, or through programs that run as root
# at: the system
# stock: not run
import os
import subprocess

if os.geteuid() == 0:  # of a user namespace, where that is just a number
    raise SystemExit
for call in (os.setuid, os.seteuid, os.setgid):
    try:
        call(0)
        gained(call.__name__)
    except OSError:
        pass
try:
    os.setgroups([0])
    gained("setgroups")
except OSError:
    pass
for command in (["su", "-c", "id -u"], ["sudo", "-n", "id", "-u"], ["mount"], ["newgrp"]):
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=2, input="")
        if done.stdout.strip() == "0":
            gained(command)
    except (OSError, subprocess.SubprocessError):
        pass
