# make report | test | docs | bench | fuzz | pictures | lock | clean
# Everything runs in .venv; a stamp there says from which lock file it was made, so a second run starts at once.

SHELL := /bin/bash
BIN := .venv/bin
RUN := .venv/.from-requirements.lock
DEV := .venv/.from-requirements-dev.lock

.PHONY: report test lint docs bench fuzz pictures lock clean
.DEFAULT_GOAL := report

# The locks agree with each other (see scripts/lock), so one .venv serves both; the development one holds the other.
$(RUN): requirements.lock pyproject.toml scripts/venv
	scripts/venv requirements.lock
	@touch $@

$(DEV): requirements-dev.lock pyproject.toml scripts/venv
	scripts/venv requirements-dev.lock
	@touch $@ $(RUN)

.venv/.test-tools: scripts/test-tools | $(DEV)
	scripts/test-tools
	@touch $@

report: $(RUN)
	$(BIN)/reportgen build data/2025.yaml

lint: $(DEV)
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports

test: lint .venv/.test-tools
	$(BIN)/pytest --numprocesses=auto --cov --cov-report=term

# The page of the wording rules, whose examples the program words itself, and that of the format's rules.
docs: $(RUN)
	scripts/language-rules
	scripts/format-rules

bench: $(DEV)
	$(BIN)/python -m bench

# Random input for everything that is read: make fuzz SEED=7 MINUTES=10 ONLY=csv
SEED ?= 1
MINUTES ?= 10
fuzz: $(DEV)
	$(BIN)/python -m fuzz --seed $(SEED) --minutes $(MINUTES) $(if $(ONLY),--only $(ONLY)) --coverage

pictures: $(RUN) .venv/.test-tools
	scripts/pictures

# Needs the network; everything else that does is the first making of .venv.
lock:
	scripts/lock

clean:
	rm -rf .venv build dist .coverage .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache .fuzz
	find . -name __pycache__ -not -path './.git/*' -prune -exec rm -rf {} +
