# Every target does all its set-up; what is there already is not done again. Needs Python 3.11 or later and make.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
MODEL := $(VENV)/.model
Q ?= Vem redogjorde för förstudien om Älvdata?

SETS ?= ../shared/data/qa/swequad_mc ../shared/data/qa/squad_v2_sv
PEERS := .venv-peers
SECONDS ?= 3600

.PHONY: install app ask archive test check corpus bench bench-peers screenshots fuzz faults sbom clean

install: $(MODEL)

# torch goes first, by itself: with it in place nothing that follows draws in another build of it.
$(INSTALLED): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check torch==2.13.0
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

$(MODEL): $(INSTALLED) index/bundled_model.py index/model_folder.py
	$(BIN)/python -m index.bundled_model
	touch $@

# An unchanged archive is rebuilt in seconds: nothing is read or embedded twice.
archive: $(MODEL)
	$(BIN)/belagg build corpus/documents

app: archive
	$(BIN)/belagg serve

ask: archive
	$(BIN)/belagg ask "$(Q)"

check: $(INSTALLED)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

test: check $(MODEL)
	$(BIN)/pytest

# Says which files were not as their sources have them, then which questions quote what is no longer there.
corpus: $(INSTALLED)
	$(BIN)/python -m corpus.render
	$(BIN)/python -m corpus.questions

bench: archive
	$(BIN)/python -m tests.benchmarks.build_and_ask
	$(BIN)/python -m tests.benchmarks.search_time archive

screenshots: archive
	$(BIN)/python -m tests.browser.screenshots archive build/screenshots

fuzz: $(INSTALLED)
	$(BIN)/python -m tests.fuzz --seconds $(SECONDS)

faults: $(MODEL)
	$(BIN)/python -m tests.faults.damage --rounds 40
	$(BIN)/python -m tests.faults.reads_under_swaps --queries 100000 --swaps 50

sbom: $(INSTALLED)
	$(BIN)/python -m tests.sbom build/sbom.json

# The other systems live in an environment of their own: they draw in much that Belägg does without.
$(PEERS)/.installed: tests/benchmarks/peers/requirements.txt
	$(PYTHON) -m venv $(PEERS)
	$(PEERS)/bin/python -m pip install --quiet --disable-pip-version-check torch==2.13.0
	$(PEERS)/bin/python -m pip install --quiet --disable-pip-version-check -r $<
	touch $@

bench-peers: $(MODEL) $(PEERS)/.installed
	$(BIN)/python -m tests.benchmarks.peers $(SETS) --python $(PEERS)/bin/python

clean:
	rm -rf $(VENV) $(PEERS) .mypy_cache .ruff_cache .pytest_cache .hypothesis build *.egg-info
