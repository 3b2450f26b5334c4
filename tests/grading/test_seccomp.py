"""The filter of system calls, read as the kernel would read it, for either machine."""

import re
from pathlib import Path

import pytest

from handgrad.grading import seccomp

HEADERS = {
    "x86_64": Path("/usr/include/x86_64-linux-gnu/asm/unistd_64.h"),
    "aarch64": Path("/usr/include/asm-generic/unistd.h"),
}
ALLOW, REFUSE, ABSENT, PRETEND = 0x7FFF0000, 0x50001, 0x50026, 0x50000
SIMPLE = {seccomp.ALLOWED: ALLOW, seccomp.MISSING: ABSENT, "flock 73 32": PRETEND}
each_machine = pytest.mark.parametrize("machine", seccomp.MACHINES)


def verdict(machine, number, *arguments, architecture=None):
    """What becomes of a call, and in how many steps that is found out."""
    data = {seccomp.NUMBER: number}
    data[seccomp.ARCHITECTURE] = architecture or seccomp.MACHINES[machine]
    for i in range(6):
        data[seccomp.ARGUMENTS + 8 * i] = (arguments[i] if i < len(arguments) else 0) & 0xFFFFFFFF
    steps = list(seccomp.STEP.iter_unpack(seccomp.PROGRAMS[machine]))
    at = count = 0
    while True:
        code, if_so, if_not, value = steps[at]
        at, count = at + 1, count + 1
        if code == seccomp.RETURN:
            return value, count
        if code == seccomp.LOAD:
            loaded = data[value]
            continue
        yes = {
            seccomp.EQUAL: loaded == value,
            seccomp.AT_LEAST: loaded >= value,
            seccomp.ANY_BIT: loaded & value,
        }[code]
        at += if_so if yes else if_not


@each_machine
def test_what_is_listed_is_allowed_and_nothing_else(machine):
    expected = dict.fromkeys(range(600), REFUSE)
    expected |= dict.fromkeys(range(seccomp.NEWEST + 1, 600), ABSENT)
    for calls, what in SIMPLE.items():
        expected |= dict.fromkeys(seccomp.numbers(calls, machine), what)
    for calls in set(seccomp.RULES) - set(SIMPLE):
        del expected[seccomp.numbers(calls, machine)[0]]
    assert {number: verdict(machine, number)[0] for number in expected} == expected


@each_machine
@pytest.mark.parametrize(
    ("call", "arguments", "expected"),
    [
        ("clone 56 220", (17,), ALLOW),  # fork
        ("clone 56 220", (0x3D0F00,), ALLOW),  # a thread
        *[("clone 56 220", (17 | 1 << bit,), REFUSE) for bit in (17, *range(25, 31))],
        ("ioctl 16 29", (0, 0x5401), ALLOW),
        ("ioctl 16 29", (0, 0x5412), seccomp.NO_TERMINAL),  # TIOCSTI
        ("ioctl 16 29", (0, 0x541C), seccomp.NO_TERMINAL),  # TIOCLINUX
        ("prctl 157 167", (15,), ALLOW),
        *[("prctl 157 167", (option,), REFUSE) for option in (1, 4, 8, 22, 24, 35, 38, 53, 62)],
        ("prlimit64 302 261", (0, 7), ALLOW),
        ("prlimit64 302 261", (1, 7), REFUSE),
        ("socketpair 53 199", (1, 1), ALLOW),
        ("socketpair 53 199", (30, 1), REFUSE),  # TIPC
        *[("getsockopt 55 209", (3, 1, option), ALLOW) for option in (3, 4, 7, 8, 30, 38, 39)],
        # SO_PEERCRED, SO_PEERSEC, SO_PEERGROUPS, SO_PEERPIDFD
        *[("getsockopt 55 209", (3, 1, option), REFUSE) for option in (17, 31, 59, 77)],
        ("fcntl 72 25", (3, 1), ALLOW),
        ("fcntl 72 25", (3, 6), PRETEND),
        # F_SETSIG, F_SETOWN, F_SETLEASE, F_NOTIFY, F_SETPIPE_SZ
        *[("fcntl 72 25", (3, command), REFUSE) for command in (8, 10, 1024, 1026, 1031)],
    ],
)
def test_arguments_decide_where_a_call_has_two_sides(machine, call, arguments, expected):
    (number,) = seccomp.numbers(call, machine)
    assert verdict(machine, number, *arguments)[0] == expected


@each_machine
def test_another_machines_calls_are_refused(machine):
    assert verdict(machine, 0, architecture=0x40000003)[0] == REFUSE  # i386
    assert verdict(machine, 0x40000000)[0] == ABSENT  # x32


@each_machine
def test_no_call_takes_long_to_decide(machine):
    assert max(verdict(machine, number)[1] for number in range(500)) < 35


@each_machine
def test_numbers_are_those_of_the_kernels_headers(machine):
    if not HEADERS[machine].exists():
        pytest.skip("the kernel's headers are not installed")
    lines = re.findall(r"#define __NR(?:3264)?_(\w+)\s+(\w+)", HEADERS[machine].read_text())
    official = {name: int(number) for name, number in lines if number.isdecimal()}
    for call in ",".join(seccomp.RULES).split(","):
        name = call.split()[0]
        for number in seccomp.numbers(call, machine):
            if number < 445:  # older headers lack the calls since then
                known_as = name if name in official else name.removeprefix("new")
                assert official.get(known_as) == number, call
