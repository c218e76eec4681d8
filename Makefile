# make demo       sets everything up, then runs the main job on examples/
# make test       sets everything up, then passes every test
# make compiled   sets everything up, then makes build/compiled, which extracts sooner; needs a C compiler and two minutes

SHELL := /bin/sh
.DELETE_ON_ERROR:
.PHONY: demo test compiled clean

VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/installed
DEMO := build/demo.duckdb
COMPILED := build/compiled
SDIST := build/sdist

demo: $(INSTALLED)
	@mkdir -p $(dir $(DEMO)) && rm -f $(DEMO) $(DEMO).wal
	@$(BIN)/benchclaims ingest examples --db $(DEMO)
	@$(BIN)/benchclaims leaderboard GSM8K --metric accuracy --db $(DEMO)
	@$(BIN)/benchclaims check --db $(DEMO) || test $$? -lt 3
	@echo
	@echo "The warehouse is $(DEMO). Next:"
	@echo
	@echo "  $(BIN)/benchclaims claims --dataset HumanEval --db $(DEMO)"
	@echo "  $(BIN)/benchclaims sql 'select system, metric, value, sentence from claims' --db $(DEMO)"
	@echo "  $(BIN)/benchclaims ingest your-papers.txt"

test: $(INSTALLED)
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/mypy
	@$(BIN)/pytest --numprocesses auto

# Made from an archive: mypyc leaves its libraries beside the source, where they would be imported in its place.
compiled: $(INSTALLED)
	@echo "Compiling into $(COMPILED): two minutes or so."
	@rm -rf $(SDIST) $(COMPILED)
	@$(BIN)/hatchling build --target sdist --directory $(SDIST) >/dev/null
	@PIP_CONSTRAINT=constraints.txt HATCH_BUILD_HOOK_ENABLE_MYPYC=1 \
	  $(BIN)/python -m pip install -qq --no-cache-dir --no-deps --target $(COMPILED) $(SDIST)/*.tar.gz
	@$(BIN)/python benchmarks/compiled.py $(COMPILED) examples

clean:
	rm -rf build $(VENV)

# A python3.N that is there but cannot make environments is passed over.
PYTHON = for python in python3.13 python3.12 python3.11 python3; do \
	  "$$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && break; \
	  python=; \
	done

$(INSTALLED): pyproject.toml constraints.txt
	@$(PYTHON); \
	test -n "$$python" || { \
	  echo "make: needs Python 3.11 or newer with its venv module; on Debian: apt-get install python3 python3-venv" >&2; \
	  exit 1; \
	}; \
	echo "Setting up $(VENV) with $$("$$python" --version); once, a minute or so."; \
	$(BIN)/python -c '' 2>/dev/null || "$$python" -m venv --clear $(VENV)
	@$(BIN)/python -m pip install -qq --constraint constraints.txt hatchling
	@$(BIN)/python -m pip install -qq --constraint constraints.txt --no-build-isolation --editable '.[dev]'
	@touch $@
