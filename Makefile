# Everything that a fresh machine needs beyond Python 3.11 (or newer), git and make.
#
#   make run          the pages in raw/ become records in structured/
#   make test         all tests            make test-quick   without the slow ones
#   make lint         style, types, layers make format       mend the style
#   make schema       schema and types     make examples     the examples of the documentation
#   make docs         the documentation as a site, in docs/_build
#   make screenshots  the pictures of the review app, which need Chromium
#   make lock         pin the newest dependencies

PYTHON = python3
RAW = raw
OUT = structured
ARGS =

tools := .venv-tools
venv := .venv
uv := $(tools)/bin/uv
bin := $(venv)/bin
schema_file := schema/trial-record-1.0.json
types_file := schema/trial-record.d.ts

# uv reads no certificates but its own unless told to; behind a company's proxy it needs the system's.
export UV_SYSTEM_CERTS := 1

.PHONY: run test test-quick lint format schema examples docs screenshots lock clean
.DELETE_ON_ERROR:

run: $(venv)/.run
	$(bin)/python -m flows.extract "$(RAW)" "$(OUT)"

test: $(venv)/.dev
	$(bin)/pytest -n 2 --dist worksteal $(ARGS)

test-quick: $(venv)/.dev
	$(bin)/pytest -n 2 --dist worksteal -m "not slow" $(ARGS)

lint: $(venv)/.dev
	$(bin)/ruff check
	$(bin)/ruff format --check
	$(bin)/mypy
	$(bin)/lint-imports

format: $(venv)/.dev
	$(bin)/ruff check --fix
	$(bin)/ruff format

schema: $(venv)/.run
	$(bin)/abstractor schema > $(schema_file).new
	mv $(schema_file).new $(schema_file)
	$(bin)/abstractor schema --typescript > $(types_file).new
	mv $(types_file).new $(types_file)

# A test holds them to what the extractor makes of raw/.
examples: $(venv)/.dev
	$(bin)/python -m tests.examples
	$(bin)/python -m tests.export.column_docs
	PATH="$(CURDIR)/$(bin):$$PATH" docs/images/make.sh

docs: $(venv)/.dev
	$(bin)/python -m sphinx --quiet --fail-on-warning -b html docs docs/_build

screenshots: $(venv)/.dev
	$(bin)/python -m tests.review.web.screenshots

# What is pinned stays so: `make lock ARGS=--upgrade` takes the newest. `run` follows the pins of
# `dev`, so that what runs is what was tested. Each file is complete, so that plain pip can use it
# too: pip install --no-deps --require-hashes -r requirements/run.txt
lock: compile := $(uv) pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --custom-compile-command "make lock" $(ARGS)
lock: $(tools)/.ready
	$(compile) --group setup -o requirements/setup.txt
	$(compile) pyproject.toml --extra flow --extra pdf --extra pubmed --extra review --extra fhir \
		--extra analytics --extra plot --extra dask --extra s3 --group test --group e2e \
		--group docs --group lint --group build -o requirements/dev.txt
	$(compile) pyproject.toml --extra flow --extra pdf --extra pubmed --extra review --group build \
		-c requirements/dev.txt -o requirements/run.txt

clean:
	rm -rf $(venv) $(tools)

$(tools)/.ready: requirements/setup.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed, for instance: make PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv $(tools)
	$(tools)/bin/pip install --quiet --disable-pip-version-check --require-hashes -r $<
	touch $@

$(bin)/python: | $(tools)/.ready
	$(uv) venv --quiet --python $(tools)/bin/python $(venv)

# Bytecode is compiled now: uv does not by itself, and Prefect then takes a second longer to start.
install := --python $(bin)/python --quiet --require-hashes --compile-bytecode
editable := --python $(bin)/python --quiet --no-deps --no-build-isolation --editable .

$(venv)/.run: requirements/run.txt pyproject.toml | $(bin)/python
	$(uv) pip install $(install) -r $<
	$(uv) pip install $(editable)
	touch $@

# All of `run` is in `dev`.
$(venv)/.dev: requirements/dev.txt pyproject.toml | $(bin)/python
	$(uv) pip sync $(install) $<
	$(uv) pip install $(editable)
	touch $(venv)/.run $@
