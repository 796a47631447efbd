# make run   sets up .venv and opens the app;  make test   sets up .venv and checks everything
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8501
MINUTES ?= 20
# One more than the cores that this process may use: tests in a browser wait for most of their time.
WORKERS ?= $(shell $(BIN)/python -c 'import os; print(1 + (len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1))')

# Code is compiled once: tests start hundreds of processes, and a first visitor waits for two.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test fuzz setup setup-dev format benchmark screenshots clean

run: $(VENV)/.run
	$(BIN)/streamlit run streamlit_app.py --server.port $(PORT)

$(VENV)/.run: requirements.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Dateline needs Python 3.11 or newer; set PYTHON=python3.12 or the like")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

$(VENV)/.dev: $(VENV)/.run requirements-dev.txt pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --editable .
	touch $@

setup: $(VENV)/.run
setup-dev: $(VENV)/.dev
	sh scripts/install_chromium.sh $(BIN)

test: setup-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	$(BIN)/mypy & types=$$!; \
	$(BIN)/pytest -n $(WORKERS) --dist worksteal; tests=$$?; \
	wait $$types && exit $$tests

fuzz: setup-dev
	$(BIN)/pytest -m fuzz --minutes=$(MINUTES) tests/fuzz

format: setup-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

benchmark: setup-dev
	$(BIN)/python benchmarks/loader.py

screenshots: setup-dev
	$(BIN)/python scripts/take_screenshots.py

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -prune -exec rm -rf {} +
