# make            build build/plain/sayso
# make check      every test; make check SAN=asan | SAN=tsan
# make fuzz       needs clang; make fuzz FUZZ=analyze TIME=60
# make bench      what the whole program costs, beside what else could be used
# make test-all   every test in every build, lint, a little fuzzing: what CI runs
# make lint       clang-format, clang-tidy, shellcheck, manuals, banned functions
# make install    honours PREFIX and DESTDIR
VERSION  = 0.1.0
CC      ?= cc
HOSTCC  ?= $(CC)
CFLAGS  ?= -O2 -g
PREFIX  ?= /usr/local
BINDIR  ?= $(PREFIX)/bin
LIBDIR  ?= $(PREFIX)/lib
INCLUDEDIR ?= $(PREFIX)/include
DATADIR ?= $(PREFIX)/share/sayso
MANDIR  ?= $(PREFIX)/share/man
PKG_CONFIG ?= pkg-config
BUILD   ?= build/$(or $(SAN),plain)

DEPS       = libpcre2-8 libutf8proc json-c
# Of the program, not of the library.
FETCH_DEPS = nettle
# Opened when they are needed (src/base/library.h): their headers will do.
OPENED_DEPS = expat libxml-2.0 libcurl sqlite3 libidn2 zlib libbrotlidec
DEP_CFLAGS := $(shell $(PKG_CONFIG) --cflags $(DEPS) $(FETCH_DEPS) $(OPENED_DEPS))
DEP_LIBS   := $(shell $(PKG_CONFIG) --libs $(DEPS)) -lcsv -ldl # which have no .pc file
FETCH_LIBS := $(shell $(PKG_CONFIG) --libs $(FETCH_DEPS))

WARN = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes \
       -Wmissing-prototypes -Wwrite-strings -Wvla -Wformat=2 -Wundef
SAN_asan = -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -DARENA_DEBUG
SAN_tsan = -fsanitize=thread
SAN_fuzz = -fsanitize=fuzzer-no-link,address,undefined -DARENA_DEBUG
SAYSO_CFLAGS  = -std=c11 -D_GNU_SOURCE -DSAYSO_VERSION='"$(VERSION)"' \
             -DSAYSO_DATADIR='"$(DATADIR)"' -Iinclude -Isrc $(WARN) $(DEP_CFLAGS) \
             $(SAN_$(SAN)) -pthread -MMD -MP $(CFLAGS)
# At a fixed address the rubric that is compiled in has no pointers to be put right at
# each start, which would take 3 ms; FIXED= for a program that may lie anywhere.
FIXED = $(if $(SAN),,-no-pie)
SAYSO_LDFLAGS = $(SAN_$(SAN)) -pthread $(LDFLAGS)

# The build runs this once it has made it; BAKE= when it is for another machine, and then
# the default rubric is loaded at each start, which takes 35 ms.
BAKE = $(BUILD)/bake

LIB_SRC  := $(sort $(filter-out src/cli/% src/fetch/% src/bake/%,$(wildcard src/*.c src/*/*.c)))
BAKE_SRC := $(filter-out src/bake/number.c,$(sort $(wildcard src/bake/*.c)))
NUMBER_SRC := src/bake/number.c src/find/grammar.c
FETCH_SRC := $(sort $(wildcard src/fetch/*.c))
CLI_SRC  := $(sort $(wildcard src/cli/*.c))
UNIT_SRC := $(sort $(wildcard tests/unit/*.c))
SPEC_SRC := $(sort $(wildcard tests/spec/*.c))
TOKENS_SRC := tests/html/tokens.c
BENCH_SRC := $(filter-out tests/bench/clock.c,$(sort $(wildcard tests/bench/*.c)))
FUZZERS  := $(patsubst tests/fuzz/fuzz_%.c,%,$(sort $(wildcard tests/fuzz/fuzz_*.c)))
LAWS     := tests/fuzz/laws.c tests/fuzz/readers.c
RUBRICS  := $(sort $(wildcard rubrics/*.csv))
obj       = $(patsubst %.c,$(BUILD)/%.o,$(1))
SHIPPED  := $(BUILD)/shipped.o
BAKED    := $(if $(BAKE),$(BUILD)/baked.o,$(BUILD)/src/bake/none.o)
WAYS     := $(BUILD)/ways.o
LIB      := $(BUILD)/libsayso.a
BIN      := $(BUILD)/sayso

all: $(BIN)
$(LIB): $(call obj,$(LIB_SRC)) $(SHIPPED) $(WAYS) $(BAKED)
	@rm -f $@
	$(AR) rcs $@ $^
$(BIN): $(call obj,$(CLI_SRC) $(FETCH_SRC)) $(LIB)
	$(CC) $(SAYSO_LDFLAGS) $(FIXED) -o $@ $^ $(DEP_LIBS) $(FETCH_LIBS)
$(BUILD)/unit: $(call obj,$(UNIT_SRC) $(LAWS) $(FETCH_SRC) src/bake/image.c) $(LIB)
	$(CC) $(SAYSO_LDFLAGS) -o $@ $^ $(DEP_LIBS) $(FETCH_LIBS)
$(BUILD)/probe: $(call obj,tests/fetch/probe.c $(FETCH_SRC)) $(LIB)
	$(CC) $(SAYSO_LDFLAGS) -o $@ $^ $(DEP_LIBS) $(FETCH_LIBS)
$(BUILD)/spec: $(call obj,$(SPEC_SRC)) $(LIB)
	$(CC) $(SAYSO_LDFLAGS) -o $@ $^ $(DEP_LIBS)
$(BUILD)/tokens: $(call obj,$(TOKENS_SRC)) $(LIB)
	$(CC) $(SAYSO_LDFLAGS) -o $@ $^ $(DEP_LIBS)
$(BUILD)/bench: $(call obj,$(BENCH_SRC) tests/unit/plain.c) $(LIB)
	$(CC) $(SAYSO_LDFLAGS) -o $@ $^ $(DEP_LIBS)
$(BUILD)/clock: $(call obj,tests/bench/clock.c)
	$(CC) $(SAYSO_LDFLAGS) -o $@ $^
$(BUILD)/replay_%: $(BUILD)/tests/fuzz/fuzz_%.o $(BUILD)/tests/fuzz/replay.o \
                   $(call obj,$(LAWS)) $(LIB)
	$(CC) $(SAYSO_LDFLAGS) -o $@ $^ $(DEP_LIBS)
$(BUILD)/fuzz_%: $(BUILD)/tests/fuzz/fuzz_%.o $(call obj,$(LAWS)) $(LIB)
	$(CC) $(SAYSO_LDFLAGS) -fsanitize=fuzzer -o $@ $^ $(DEP_LIBS)
$(BUILD)/tests/%.o: SAYSO_CFLAGS += -Itests
$(BUILD)/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(CC) $(SAYSO_CFLAGS) -c -o $@ $<

# The shipped rubrics, compiled in: the program works from anywhere.
$(BUILD)/shipped.c: $(RUBRICS) src/rubric/embed.sh Makefile
	@mkdir -p $(@D)
	sh src/rubric/embed.sh $(RUBRICS) > $@
$(SHIPPED): $(BUILD)/shipped.c
	$(CC) $(SAYSO_CFLAGS) -c -o $@ $<

# The default rubric, loaded and compiled in as it then lies in memory.
$(BUILD)/bake: $(call obj,$(BAKE_SRC) $(LIB_SRC)) $(SHIPPED) $(WAYS)
	$(CC) $(SAYSO_LDFLAGS) -o $@ $^ $(DEP_LIBS)
$(BUILD)/baked.s: $(BUILD)/bake
	$(BUILD)/bake > $@
$(BUILD)/baked.o: $(BUILD)/baked.s
	$(CC) -c -o $@ $<

# The grammar as numbers, by a program that HOSTCC makes for where we build.
$(BUILD)/number: $(NUMBER_SRC) src/find/grammar.h src/find/ways.h Makefile
	@mkdir -p $(@D)
	$(HOSTCC) -std=c11 -O2 -Isrc -o $@ $(NUMBER_SRC)
$(BUILD)/ways.c: $(BUILD)/number
	$(BUILD)/number > $@
$(WAYS): $(BUILD)/ways.c
	$(CC) $(SAYSO_CFLAGS) -c -o $@ $<

# The C programs among the tests; one that has no source yet is left out.
TEST_BINS = $(if $(UNIT_SRC),$(BUILD)/unit) $(if $(SPEC_SRC),$(BUILD)/spec) \
            $(BUILD)/tokens $(BUILD)/probe $(BUILD)/bench $(BUILD)/clock \
            $(FUZZERS:%=$(BUILD)/replay_%)

check: $(BIN) $(TEST_BINS)
	MAKEFLAGS= CC='$(CC)' SAN='$(SAN)' SAN_FLAGS='$(SAN_$(SAN))' \
	    sh tests/run.sh $(BUILD)

bench: $(BIN) $(BUILD)/bench $(BUILD)/clock
	sh tests/bench.sh $(BUILD)

test-all:
	MAKEFLAGS= CC='$(CC)' sh tests/all.sh

# One build of the library for all fuzzers.
FUZZ_DIR = build/fuzz
fuzz:
	@mkdir -p $(FUZZ_DIR)/corpus-$(FUZZ)
	$(MAKE) CC=clang SAN=fuzz BUILD=$(FUZZ_DIR) CFLAGS='-O1 -g' $(FUZZ_DIR)/fuzz_$(FUZZ)
	$(FUZZ_DIR)/fuzz_$(FUZZ) -max_total_time=$(or $(TIME),60) \
	    $(FUZZ_DIR)/corpus-$(FUZZ) tests/corpus/$(FUZZ)

C_FILES   = $(sort $(wildcard src/*.c src/*/*.c tests/*/*.c))
H_FILES   = $(sort $(wildcard include/*.h src/*/*.h tests/*/*.h))
SH_FILES  = $(sort $(wildcard tests/*.sh tests/*/*.sh src/*/*.sh)) .ci/run
MANUALS   = $(wildcard src/cli/sayso.1 rubrics/rubric.5)
TIDY      = -*,clang-analyzer-*,-clang-analyzer-security.insecureAPI.*,$\
            -clang-analyzer-valist.Uninitialized,bugprone-*,-bugprone-sizeof-expression,$\
            -bugprone-easily-swappable-parameters,-bugprone-narrowing-conversions,$\
            -bugprone-assignment-in-if-condition,-bugprone-reserved-identifier,$\
            -bugprone-suspicious-include,performance-*,-performance-no-int-to-ptr,$\
            misc-redundant-expression,misc-unused-parameters,readability-else-after-return
lint: lint-format lint-tidy lint-shell lint-manuals lint-banned
lint-format:
	clang-format --dry-run -Werror $(C_FILES) $(H_FILES)
lint-tidy:
	printf '%s\n' $(C_FILES) | xargs -P2 -n4 sh -c 'exec clang-tidy --quiet \
	    --warnings-as-errors="*" --checks="$(TIDY)" "$$@" -- -std=c11 -D_GNU_SOURCE \
	    -DSAYSO_VERSION=\"$(VERSION)\" -DSAYSO_DATADIR=\"$(DATADIR)\" -Iinclude -Isrc \
	    -Itests -Itests/unit $(DEP_CFLAGS) 2>/dev/null' tidy
lint-shell:
	shellcheck -x -P SCRIPTDIR $(SH_FILES)
lint-manuals:
	mandoc -T lint -W warning $(MANUALS)
lint-banned:
	sh tests/banned.sh

# A static library: whoever links it links what it needs, but not what that was built
# from, as --static would have it.
$(BUILD)/sayso.pc: Makefile
	@mkdir -p $(@D)
	printf '%s\n' 'prefix=$(PREFIX)' 'includedir=$(INCLUDEDIR)' 'libdir=$(LIBDIR)' '' \
	    'Name: sayso' 'Description: on whose say-so does each claim of an article stand?' \
	    'Version: $(VERSION)' 'Requires: $(DEPS)' 'Cflags: -I$${includedir}' \
	    'Libs: -L$${libdir} -lsayso -lcsv -ldl' > $@

# What goes where: mode, file, place. The manuals name the folder of the rubrics.
INSTALL  ?= install
MAN_SED   = sed 's|/usr/local/share/sayso|$(DATADIR)|g'
install: $(BIN) $(LIB) $(BUILD)/sayso.pc
	$(INSTALL) -d '$(DESTDIR)$(BINDIR)' '$(DESTDIR)$(INCLUDEDIR)' '$(DESTDIR)$(DATADIR)' \
	    '$(DESTDIR)$(LIBDIR)/pkgconfig' '$(DESTDIR)$(MANDIR)/man1' '$(DESTDIR)$(MANDIR)/man5'
	$(INSTALL) -m 755 $(BIN) '$(DESTDIR)$(BINDIR)/sayso'
	$(INSTALL) -m 644 $(LIB) '$(DESTDIR)$(LIBDIR)/libsayso.a'
	$(INSTALL) -m 644 include/sayso.h '$(DESTDIR)$(INCLUDEDIR)/sayso.h'
	$(INSTALL) -m 644 $(BUILD)/sayso.pc '$(DESTDIR)$(LIBDIR)/pkgconfig/sayso.pc'
	$(if $(RUBRICS),$(INSTALL) -m 644 $(RUBRICS) '$(DESTDIR)$(DATADIR)')
	for m in $(MANUALS); do $(MAN_SED) $$m > $(BUILD)/$${m##*/} || exit 1; done
	$(INSTALL) -m 644 $(BUILD)/sayso.1 '$(DESTDIR)$(MANDIR)/man1/sayso.1'
	$(if $(wildcard rubrics/rubric.5),$(INSTALL) -m 644 $(BUILD)/rubric.5 \
	    '$(DESTDIR)$(MANDIR)/man5/sayso-rubric.5')
uninstall:
	rm -f '$(DESTDIR)$(BINDIR)/sayso' '$(DESTDIR)$(LIBDIR)/libsayso.a' \
	    '$(DESTDIR)$(INCLUDEDIR)/sayso.h' '$(DESTDIR)$(LIBDIR)/pkgconfig/sayso.pc' \
	    '$(DESTDIR)$(MANDIR)/man1/sayso.1' '$(DESTDIR)$(MANDIR)/man5/sayso-rubric.5'
	for r in $(notdir $(RUBRICS)); do rm -f '$(DESTDIR)$(DATADIR)'/$$r; done
	rmdir '$(DESTDIR)$(DATADIR)' 2>/dev/null || true

clean:
	rm -rf build

-include $(patsubst %.o,%.d,$(call obj,$(LIB_SRC) $(BAKE_SRC) $(FETCH_SRC) $(CLI_SRC) $(UNIT_SRC) \
    $(SPEC_SRC) $(TOKENS_SRC) $(LAWS) $(BENCH_SRC) tests/fetch/probe.c tests/bench/clock.c))
.DELETE_ON_ERROR:
.PHONY: all check bench test-all fuzz install uninstall clean
.PHONY: lint lint-format lint-tidy lint-shell lint-manuals lint-banned
