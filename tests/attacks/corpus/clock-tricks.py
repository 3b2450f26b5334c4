# tries: stands time still and sets timers of its own, so that it is never late
# stock: not run
import signal
import time

time.monotonic = time.time = time.perf_counter = lambda: 0.0
for timer in (signal.ITIMER_REAL, signal.ITIMER_VIRTUAL, signal.ITIMER_PROF):
    signal.setitimer(timer, 0.001, 0.001)
for number in (signal.SIGALRM, signal.SIGVTALRM, signal.SIGPROF, signal.SIGINT):
    signal.signal(number, lambda *args: None)
try:
    time.clock_settime(time.CLOCK_REALTIME, 0)
    gained("set the clock")
except (OSError, AttributeError):
    pass
while True:
    pass
