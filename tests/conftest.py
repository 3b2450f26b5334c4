"""How the suite runs: no test by the clock, and what takes longest first."""

from course import ROOT
from hypothesis import HealthCheck, settings

PATIENT = settings(
    deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)
# By day the same examples each time, so that a change is judged by itself; new ones at night.
settings.register_profile("day", PATIENT, derandomize=True)
settings.register_profile("night", PATIENT)
settings.load_profile("day")

LONGEST_FIRST = [
    f"tests/{name}.py"
    for name in (
        "browser/test_notebooks",
        "attacks/test_attacks",
        "grading/test_sample_class",
        "grading/test_answers_across_the_wall",
        "grading/test_faults",
        "grading/test_cli",
        "grading/test_standing",
        "grading/test_course",
        "grading/test_autograde",
        "grading/test_same_as_nbgrader",
        "browser/test_formgrader",
        "explorers/test_network",
        "test_notebooks",
        "test_answers",
    )
]


def pytest_collection_modifyitems(items):
    def place(item):
        name = item.path.relative_to(ROOT).as_posix()
        return LONGEST_FIRST.index(name) if name in LONGEST_FIRST else len(LONGEST_FIRST)

    items.sort(key=place)  # which keeps the order within each file
