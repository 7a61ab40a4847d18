# `make run` and `make test` do all of their own set-up on a fresh Debian or Ubuntu with Swift 6.1 or later. A step that
# is done is not repeated.

SWIFT  ?= swift
PYTHON ?= python3
OUTPUT ?= output
PREFIX ?= /usr/local

BINARY   := .build/release/entente
SAMPLES  := .build/sample-articles
# All formats but png, whose bytes depend on the fonts of the machine.
FORMATS  := turtle,trig,ntriples,nquads,rdfxml,jsonld,jsonl,void,graphml,gexf,cypher,neo4j-csv,neptune-csv,dot,graphology,cyjs,ftm,svg,html
# What the build needs, and what the tests read the exports back with.
BUILD_PACKAGES := libxml2-dev zlib1g-dev libsqlite3-dev pkg-config
# Of these, g++, libicu-dev and python3-dev build what followthemoney needs.
TEST_PACKAGES  := raptor2-utils serdi libxml2-utils jing python3-venv graphviz librsvg2-2 g++ libicu-dev python3-dev

# No warning lands. Both targets build with the same settings, so that they share one build.
export ENTENTE_STRICT := 1

# How long `make fuzz` tries each target, and where it keeps what it finds.
SECONDS ?= 60
FUZZ    := .build/fuzz
# Both for the linker and for C; of the compiler's own options Swift heeds the last alone, which has to name both.
SANITIZE := --sanitize fuzzer --sanitize address -Xswiftc -sanitize=fuzzer,address
TARGETS ?=

# How often `make soak` does each of its campaigns.
ROUNDS  ?= 20

.PHONY: help run test fuzz soak build install setup setup-build setup-test format lint clean

help:
	@echo 'make run      build entente and make the graph of its sample articles in $(OUTPUT)/'
	@echo 'make test     build and run all tests, with the readers of other people'
	@echo 'make fuzz SECONDS=60    try each reader, the language analysis and the writers on made inputs, so long each'
	@echo 'make soak ROUNDS=20     kill builds and merges, fill disks, and let two builds have one store, so often each'
	@echo 'make build    build entente: $(BINARY)'
	@echo 'make install  install it under PREFIX (default: $(PREFIX)), with manual page and completions'
	@echo 'make setup    install what the two need (Debian packages, Python packages in .venv)'
	@echo 'make format   format the Swift sources;  make lint  says what it would change'
	@echo 'make clean    remove what was built (.build, .venv)'

run: build
	@rm -rf $(SAMPLES)
	$(BINARY) sample $(SAMPLES)
	$(BINARY) build $(SAMPLES) --to $(FORMATS) --output $(OUTPUT)
	@echo 'now open $(OUTPUT)/graph.html in a browser, and ask: $(BINARY) summary $(OUTPUT)'
	@echo "  $(BINARY) show 'South Korea' $(OUTPUT);  $(BINARY) ask  lists questions"

build: setup-build
	$(SWIFT) build -c release --product entente

install: build
	install -D -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/entente
	install -d $(DESTDIR)$(PREFIX)/share/man/man1
	$(BINARY) manual > $(DESTDIR)$(PREFIX)/share/man/man1/entente.1
	install -d $(addprefix $(DESTDIR)$(PREFIX)/share/,bash-completion/completions zsh/site-functions fish/vendor_completions.d)
	$(BINARY) --generate-completion-script bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/entente
	$(BINARY) --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_entente
	$(BINARY) --generate-completion-script fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/entente.fish

test: setup
	$(SWIFT) build -c release --build-tests
	$(SWIFT) test -c release --skip-build
	@echo 'the example of a writer in a package of its own'
	$(SWIFT) test -c release --package-path Tests/ExampleWriter --scratch-path .build

fuzz: setup-build
	ENTENTE_FUZZ=1 $(SWIFT) build -c release --product entente-fuzz --scratch-path $(FUZZ) $(SANITIZE)
	bash Tests/Fuzz/fuzz.sh $(FUZZ)/release/entente-fuzz $(FUZZ) $(SECONDS) $(TARGETS)

soak: build
	$(PYTHON) Tests/Soak/soak.py $(BINARY) .build/soak $(ROUNDS)

setup: setup-build setup-test
setup-build: .build/.setup-build
setup-test: .build/.setup-test .venv/.ready

.build/.setup-build: Makefile
	@sh Tests/Readers/install.sh $(BUILD_PACKAGES)
	@mkdir -p $(@D) && touch $@

.build/.setup-test: Makefile
	@sh Tests/Readers/install.sh $(TEST_PACKAGES)
	@mkdir -p $(@D) && touch $@

.venv/.ready: Tests/Readers/requirements.txt | .build/.setup-test
	@echo 'installing the Python readers in .venv'
	@$(PYTHON) -m venv .venv
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check -r Tests/Readers/requirements.txt
	@touch $@

format:
	$(SWIFT) format --in-place --parallel --recursive Sources Tests Package.swift

lint:
	$(SWIFT) format lint --strict --parallel --recursive Sources Tests Package.swift

clean:
	rm -rf .build .venv
