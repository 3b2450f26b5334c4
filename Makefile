# Everything runs from .venv, which is set up anew when the requirements change.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: lab grade report check lint test test-all release bench lock

.venv/course: requirements.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --requirement requirements.txt
	touch $@

.venv/dev: requirements-dev.txt .venv/course
	$(BIN)/pip install --quiet --requirement requirements-dev.txt
	touch $@

# Students: the notebooks in work/, never over a file that is there already.
lab: .venv/course
	$(BIN)/python -m handgrad.lab

# Instructors: grade what is new or changed in submitted/, with feedback and a table.
grade: .venv/course
	$(BIN)/handgrad grade

report: .venv/course
	$(BIN)/handgrad report

# Authors: twins in step, outputs stripped, release/ as source/ generates it.
release: .venv/dev
	$(BIN)/jupytext --quiet --sync source/*/*.py
	$(BIN)/jupyter nbconvert --log-level WARN --clear-output --inplace source/*/*.ipynb
	for folder in source/*/; do \
	  $(BIN)/nbgrader generate_assignment --no-db --force --log-level ERROR $$(basename $$folder) \
	  || exit 1; done

# Between two thoughts: lint, types and the fast tests.
check: lint
	$(PYTEST) -m "not slow"

test: lint
	$(PYTEST) -m "not nightly"

test-all: lint
	$(PYTEST) --hypothesis-profile night

# A file of tests runs in one process, which shares its servers and its browser among them.
PYTEST := $(BIN)/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

lint: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/codespell
	$(BIN)/mypy

bench: .venv/dev
	for part in training gradients answers explorers grading attacks report; do \
	  $(BIN)/python -m benchmarks.$$part || exit 1; done

# The exact locks, for every platform.
COMPILE := $(BIN)/uv pip compile - --universal --python-version 3.11 --quiet --no-header --no-annotate
lock: .venv/dev
	echo "-e ." | $(COMPILE) --output-file requirements.txt
	grep -v "^-e" requirements.txt > .venv/constraints
	(echo "-r requirements.txt"; echo "-e .[dev]" | $(COMPILE) --constraint .venv/constraints \
	  | grep -vxFf requirements.txt) > .venv/dev-lock && mv .venv/dev-lock requirements-dev.txt
