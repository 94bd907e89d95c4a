# The ways in. Each target does its own set-up first; a second run finds everything in place.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules --no-print-directory

# One set of features for all development builds, so that every dependency is compiled once.
DEV_FEATURES := galley-desk/custom-protocol,galley-desk/e2e

.PHONY: help run test e2e conformance lint fix types bench accuracy fuzz package setup clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' Makefile

run: ## Install what is missing, build, open the window (without a display: the sample, from the command line)
	@scripts/setup.sh --node build
	@scripts/page.sh
	cargo build --release --locked -p claims-cli -p galley-desk --features galley-desk/custom-protocol
	@scripts/run.sh

test: ## Install what is missing and run every test: Rust, the page, the real window
	@scripts/setup.sh --node build test
	@DEV_FEATURES=$(DEV_FEATURES) scripts/test.sh

e2e: ## Only the tests through the real window (ONLY=name for some of them)
	@scripts/setup.sh --node build test
	@scripts/page.sh
	@DEV_FEATURES=$(DEV_FEATURES) scripts/window.sh
	cargo test --locked --workspace --features $(DEV_FEATURES) --test e2e -- $(ONLY)

conformance: ## Show reports and a bundle to judges from outside: HTML checker, axe-core, LibreOffice, qpdf, poppler, BagIt
	@scripts/setup.sh --node build test conform
	@scripts/page.sh
	@DEV_FEATURES=$(DEV_FEATURES) scripts/conformance.sh

lint: ## Formatting, clippy, svelte-check, eslint, licences and sources of dependencies
	@scripts/setup.sh --node build
	cargo fmt --all --check
	cargo clippy --locked --workspace --all-targets --features galley-desk/e2e -- -D warnings
	npm --prefix ui run --silent check
	npm --prefix ui run --silent lint
	@scripts/deny.sh

fix: ## Format the code
	cargo fmt --all
	ui/node_modules/.bin/prettier --log-level warn --write ui

types: ## Write the types that cross to the window into ui/src/ipc/wire
	@scripts/types.sh

bench: ## Speed of the crates, start and peak memory of the whole program
	@scripts/setup.sh --node build bench
	@scripts/bench.sh

accuracy: ## Precision and recall of the engine on the annotated articles
	@scripts/setup.sh build
	cargo run --release --locked -p galley-tests --bin accuracy

fuzz: ## Read arbitrary bytes and arbitrary Unicode, ten minutes each (MINUTES=1 for less)
	@scripts/setup.sh build
	@scripts/fuzz.sh

package: ## Build the .deb and try it on a bare Debian 12
	@scripts/setup.sh --node build test check
	@scripts/package.sh

setup: ## Install what is missing, nothing else
	@scripts/setup.sh --node build test

clean: ## Remove what was built
	rm -rf target ui/dist ui/node_modules tests/conformance/node_modules
