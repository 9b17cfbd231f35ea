# CrossCase: the targets a person types. `make help` lists them.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help setup build run test format lint bench install clean

PREFIX ?= /usr/local
DESTDIR ?=
STUDY ?= pipelines/inclusion/pipeline.yml
CROSSCASE := .build/release/crosscase
BUILD := swift build -c release --product crosscase --static-swift-stdlib
PACKAGES := libxml2-dev libicu-dev libyaml-dev libzip-dev libstemmer-dev libssl-dev pkg-config git ca-certificates build-essential

help: ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## */  make \1	/' | expand -t 18

setup: ## install what is missing (system packages; says how to get Swift)
	@./.ci/setup $(PACKAGES)

build: setup ## build the program
	$(BUILD)

run: build ## run the sample study (or STUDY=path/to/pipeline.yml)
	@$(CROSSCASE) run $(STUDY)

test: setup ## run all tests
	swift test

format: ## put every Swift file in the house style
	swift format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks

lint: ## check the style
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks

bench: build ## measure speed and memory (some minutes; see Benchmarks/README.md)
	./Benchmarks/run

install: build ## install the program below PREFIX (/usr/local)
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -s -m 755 $(CROSSCASE) "$(DESTDIR)$(PREFIX)/bin/crosscase"

clean: ## remove what was built and written
	rm -rf .build .build-* output/*/
