# make            build build/plain/sayso
# make check      every test; make check SAN=asan | SAN=tsan
# make fuzz       needs clang; make fuzz FUZZ=analyze TIME=60
# make lint       clang-format, clang-tidy, cppcheck, shellcheck, manuals
# make install    honours PREFIX and DESTDIR
VERSION  = 0.1.0
CC      ?= cc
CFLAGS  ?= -O2 -g
PREFIX  ?= /usr/local
BINDIR  ?= $(PREFIX)/bin
LIBDIR  ?= $(PREFIX)/lib
INCLUDEDIR ?= $(PREFIX)/include
DATADIR ?= $(PREFIX)/share/sayso
MANDIR  ?= $(PREFIX)/share/man
PKG_CONFIG ?= pkg-config
BUILD   ?= build/$(or $(SAN),plain)

DEPS       = libpcre2-8 libutf8proc
DEP_CFLAGS := $(shell $(PKG_CONFIG) --cflags $(DEPS))
DEP_LIBS   := $(shell $(PKG_CONFIG) --libs $(DEPS)) -lcsv   # libcsv ships no .pc file

WARN = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes \
       -Wmissing-prototypes -Wwrite-strings -Wvla -Wformat=2 -Wundef
SAN_asan = -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -DARENA_DEBUG
SAN_tsan = -fsanitize=thread
SAYSO_CFLAGS  = -std=c11 -D_GNU_SOURCE -DSAYSO_VERSION='"$(VERSION)"' \
             -DSAYSO_DATADIR='"$(DATADIR)"' -Iinclude -Isrc $(WARN) $(DEP_CFLAGS) \
             $(SAN_$(SAN)) -pthread -MMD -MP $(CFLAGS)
SAYSO_LDFLAGS = $(SAN_$(SAN)) -pthread $(LDFLAGS)

LIB_SRC  := $(sort $(filter-out src/cli/%,$(wildcard src/*.c src/*/*.c)))
CLI_SRC  := $(sort $(wildcard src/cli/*.c))
UNIT_SRC := $(sort $(wildcard tests/unit/*.c))
FUZZERS  := $(patsubst tests/fuzz/fuzz_%.c,%,$(sort $(wildcard tests/fuzz/fuzz_*.c)))
RUBRICS  := $(sort $(wildcard rubrics/*.csv))
obj       = $(patsubst %.c,$(BUILD)/%.o,$(1))
SHIPPED  := $(BUILD)/shipped.o
LIB      := $(BUILD)/libsayso.a
BIN      := $(BUILD)/sayso

all: $(BIN)
$(LIB): $(call obj,$(LIB_SRC)) $(SHIPPED)
	@rm -f $@
	$(AR) rcs $@ $^
$(BIN): $(call obj,$(CLI_SRC)) $(LIB)
	$(CC) $(SAYSO_LDFLAGS) -o $@ $^ $(DEP_LIBS)
$(BUILD)/unit: $(call obj,$(UNIT_SRC)) $(LIB)
	$(CC) $(SAYSO_LDFLAGS) -o $@ $^ $(DEP_LIBS)
$(BUILD)/replay_%: $(BUILD)/tests/fuzz/fuzz_%.o $(BUILD)/tests/fuzz/replay.o $(LIB)
	$(CC) $(SAYSO_LDFLAGS) -o $@ $^ $(DEP_LIBS)
$(BUILD)/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(CC) $(SAYSO_CFLAGS) -c -o $@ $<

# The shipped rubrics, compiled in: the program works from anywhere.
$(BUILD)/shipped.c: $(RUBRICS) src/rubric/embed.sh Makefile
	@mkdir -p $(@D)
	sh src/rubric/embed.sh $(RUBRICS) > $@
$(SHIPPED): $(BUILD)/shipped.c
	$(CC) $(SAYSO_CFLAGS) -c -o $@ $<

check: $(BIN) $(BUILD)/unit $(FUZZERS:%=$(BUILD)/replay_%)
	sh tests/run.sh $(BUILD)

fuzz: $(BUILD)/shipped.c
	@mkdir -p build/fuzz/corpus-$(FUZZ)
	clang -std=c11 -D_GNU_SOURCE -DSAYSO_VERSION='"$(VERSION)"' \
	    -DSAYSO_DATADIR='"$(DATADIR)"' -Iinclude -Isrc $(DEP_CFLAGS) -g -O1 \
	    -fsanitize=fuzzer,address,undefined -DARENA_DEBUG -o build/fuzz/$(FUZZ) \
	    tests/fuzz/fuzz_$(FUZZ).c $(LIB_SRC) $(BUILD)/shipped.c $(DEP_LIBS)
	build/fuzz/$(FUZZ) -max_total_time=$(or $(TIME),60) build/fuzz/corpus-$(FUZZ) tests/corpus/$(FUZZ)

clean:
	rm -rf build

-include $(patsubst %.o,%.d,$(call obj,$(LIB_SRC) $(CLI_SRC) $(UNIT_SRC)))
.PHONY: all check fuzz clean
