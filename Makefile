# `make demo` and `make test` are all that a newcomer needs; both install what is missing (Debian 12).
.PHONY: demo founding-case test build install deb deps test-deps pictures fuzz bench bench-import bench-cases

PACKAGES = ninja-build libyaml-cpp-dev libfmt-dev libcli11-dev nlohmann-json3-dev \
           libutf8proc-dev libboost-dev libminizip-dev libexpat1-dev libxlsxwriter-dev libcsv-dev \
           libqrcodegencpp-dev \
           libjs-chart.js
TEST_PACKAGES = doctest-dev dpkg-dev neovim fish zsh groff-base libreoffice-calc-nogui libreoffice-writer-nogui \
                fonts-liberation poppler-utils zbar-tools python3-docx python3-minimal chromium
SUDO = $(shell [ "$$(id -u)" = 0 ] || echo sudo)
TTHC = build/release/cli/tthc
# `make demo DEMO_LANG=en` prints English.
DEMO_LANG = vi
# `make bench-import RECORDS=DIR` times the import of other records (*.jsonl).
RECORDS = data/records
PREFIX = /usr/local
# `make bench FILES=1000 GROWTH=1000 BESIDE=20` is shorter: files of the table, most of them as they
# grow, and those that other programs read.
FILES = 20000
ROWS = 10000000
GROWTH = 100000
BESIDE = 500
# `make fuzz FUZZ_SECONDS=3600 FUZZED=review` fuzzes one target for an hour.
FUZZ_SECONDS = 60
FUZZED = readers review changes words records files

# $(call install,packages): only those that are not there yet.
define install
missing=$$(for package in $(1); do dpkg -s $$package >/dev/null 2>&1 || echo $$package; done); \
[ -z "$$missing" ] || { $(SUDO) apt-get update -qq && \
    $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; }
endef

# The READMEs show these sessions with what they print; tests/house/readme_test.cpp holds them to it.
demo: build
	@rm -rf build/imported
	@set -e; for session in \
	    'review data/procedures --as-of 2026-07-01 --fail-on never -f summary -f text=build/review.txt' \
	    'review data/procedures/xuat-ban/1.003868.yaml --as-of 2026-07-01 --fail-on never' \
	    'diff data/procedures/xuat-ban/1.003868.yaml data/proposals/1.003868/1.003868.revised.yaml' \
	    'estimate data/proposals/1.003868/plan.yaml' \
	    'import data/records -o build/imported --as-of 2026-07-01 -f summary'; do \
	    printf '\n$$ tthc %s --lang $(DEMO_LANG)\n' "$$session"; \
	    $(TTHC) $$session --lang $(DEMO_LANG); \
	done

# The founding case from end to end; docs/guide/founding-case.vi.md shows what each session prints.
founding-case: build
	@rm -rf build/founding-case && mkdir -p build/founding-case
	@set -e; for session in \
	    'import data/records -o build/founding-case/imported --as-of 2026-07-01 -f summary' \
	    'review build/founding-case/imported --as-of 2026-07-01 --fail-on never -f summary' \
	    'suggest build/founding-case/imported --as-of 2026-07-01 --top 2' \
	    'diff data/procedures/xuat-ban/1.003868.yaml data/proposals/1.003868/1.003868.revised.yaml -f summary' \
	    'estimate data/proposals/1.003868/plan.yaml -f summary -f docx=build/founding-case/phuong-an.docx' \
	    'estimate --check data/samples/bang-thoi-gian-2016.csv' \
	    'publication build/founding-case/imported --as-of 2026-07-01 -f summary' \
	    'cases data/samples/ho-so-2016-gia-dinh.csv --as-of 2017-01-27 -f summary' \
	    'survey data/samples/khao-sat-2016.yaml -f summary' \
	    'feedback data/samples/so-phan-anh-2016-gia-dinh.csv --as-of 2017-01-27 --fail-on never -f summary' \
	    'plan build/founding-case/imported --as-of 2026-07-01 -f summary' \
	    'report data/samples/bao-cao-2016.yaml --period 2016-Q4 --as-of 2017-01-27' \
	    'report data/samples/bao-cao-2016.yaml --period 2016 --as-of 2017-01-27 -f summary -f docx=build/founding-case/bao-cao-2016.docx -f json=build/founding-case/bao-cao-2016.json'; do \
	    printf '\n$$ tthc %s --lang $(DEMO_LANG)\n' "$$session"; \
	    $(TTHC) $$session --lang $(DEMO_LANG); \
	done

deps:
	@$(call install,$(PACKAGES))

test-deps: deps
	@$(call install,$(TEST_PACKAGES))
	@command -v npm >/dev/null || { $(call install,nodejs npm); }

build: deps
	@cmake --preset release >/dev/null
	@cmake --build --preset release --target tthc_cli

# `make install PREFIX=~/.local`; what it installs may be moved.
install: build
	@cmake --build --preset release --target tthc_printed
	@cmake --install build/release --prefix $(PREFIX)

# A package for Debian 12: build/tthc_*.deb.
deb: build
	@$(call install,dpkg-dev)
	@cmake --build --preset release --target tthc_printed
	@cd build/release && cpack -G DEB -B .. >/dev/null
	@rm -rf build/_CPack_Packages

test: test-deps
	@cmake --preset release -DTTHC_BUILD_TESTS=ON >/dev/null
	@cmake --build --preset release
	@ctest --preset release

# The pictures of docs/guide, made anew; the tests tell when they have to be.
pictures: test-deps
	@cmake --preset release -DTTHC_BUILD_TESTS=ON >/dev/null
	@cmake --build --preset release --target tthc_cli
	@cd build/release/tests/schema && npm ci --no-audit --no-fund --ignore-scripts --prefer-offline >/dev/null && \
	    node pictures.mjs $(CURDIR)/$(TTHC) $$(command -v chromium) $$(command -v soffice) $(CURDIR) \
	        $(CURDIR)/build/pictures accept

# Each fuzz target from the seeds and what earlier runs found (build/fuzz/corpus).
fuzz: test-deps
	@$(call install,clang-14 libclang-rt-14-dev)
	@cmake --preset fuzz >/dev/null
	@cmake --build --preset fuzz
	@build/fuzz/tests/fuzz_seeds build/fuzz/seeds
	@set -e; cd build/fuzz; for target in $(FUZZED); do \
	    mkdir -p corpus/$$target; \
	    tests/fuzz_$$target -max_total_time=$(FUZZ_SECONDS) -timeout=20 -rss_limit_mb=2048 -max_len=40000 \
	        -print_final_stats=1 -verbosity=0 -artifact_prefix=$$target- corpus/$$target seeds/$$target; \
	done

# What an import costs beside reading its JSON; see docs/import.md.
bench-import: test-deps
	@cmake --preset release -DTTHC_BUILD_TESTS=ON >/dev/null
	@cmake --build --preset release --target tthc_import_bench
	@build/release/tests/tthc_import_bench $(RECORDS)

# What a list of dossiers takes, and DuckDB for the same; see docs/benchmarks.md. `make bench-cases ROWS=100000`.
bench-cases: test-deps
	@cmake --preset release -DTTHC_BUILD_TESTS=ON >/dev/null
	@cmake --build --preset release --target tthc_cli
	@cd build/release/tests/schema && npm ci --no-audit --no-fund --ignore-scripts --prefer-offline >/dev/null && \
	    node cases_bench.mjs $(CURDIR)/$(TTHC) $(CURDIR) $(ROWS)

# What a review costs beside reading the same bytes and beside other programs; see docs/benchmarks.md.
OTHERS = build/bench/others
bench: test-deps
	@$(call install,yamllint)
	@cmake --preset release -DTTHC_BUILD_TESTS=ON >/dev/null
	@cmake --build --preset release --target tthc_review_bench tthc_cli
	@rm -rf build/bench/procedures && mkdir -p $(OTHERS)
	@$(TTHC) import $(RECORDS) -o build/bench/procedures --as-of 2026-07-01 --no-config >/dev/null
	@cp tests/bench/others/* schemas/procedure.schema.json $(OTHERS)
	@cd $(OTHERS) && npm install --no-audit --no-fund --silent && \
	    node ruleset.mjs procedure.schema.json >ruleset.json
	@$(TTHC) --version; yamllint --version; node --version; \
	    cd $(OTHERS) && npm ls js-yaml ajv @stoplight/spectral-cli --depth=0
	@build/release/tests/tthc_review_bench $(TTHC) build/bench/procedures $(FILES) $(GROWTH) \
	    $(BESIDE) $(OTHERS)
