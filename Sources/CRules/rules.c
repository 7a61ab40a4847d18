#include "CRules.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char lexicon[] = {
#embed "en/lexicon.tsv"
};
static const unsigned char words[] = {
#embed "en/words.tsv"
};
static const unsigned char events[] = {
#embed "en/events.rules"
};
static const unsigned char confidence[] = {
#embed "en/confidence.tsv"
};
static const unsigned char meetings[] = {
#embed "en/meetings.rules"
};

static const unsigned char agreements[] = {
#embed "en/agreements.rules"
};
static const unsigned char positions[] = {
#embed "en/positions.rules"
};
static const unsigned char responses[] = {
#embed "en/responses.rules"
};

#define FILE_ENTRY(name, bytes) { name, bytes, sizeof bytes }

static const struct {
    const char *name;
    const unsigned char *bytes;
    size_t length;
} files[] = {
    FILE_ENTRY("lexicon.tsv", lexicon),
    FILE_ENTRY("words.tsv", words),
    FILE_ENTRY("events.rules", events),
    FILE_ENTRY("confidence.tsv", confidence),
    FILE_ENTRY("meetings.rules", meetings),
    FILE_ENTRY("agreements.rules", agreements),
    FILE_ENTRY("positions.rules", positions),
    FILE_ENTRY("responses.rules", responses),
};

size_t cr_file_count(void) { return sizeof files / sizeof files[0]; }
const char *cr_file_name(size_t file) { return files[file].name; }
const unsigned char *cr_file_bytes(size_t file) { return files[file].bytes; }
size_t cr_file_length(size_t file) { return files[file].length; }
