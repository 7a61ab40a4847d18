#include "CKnowledge.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char countries[] = {
#embed "data/countries.tsv"
};
static const unsigned char country_names[] = {
#embed "data/country-names.tsv"
};
static const unsigned char capitals[] = {
#embed "data/capitals.tsv"
};
static const unsigned char seats[] = {
#embed "data/seats.tsv"
};
static const unsigned char communities[] = {
#embed "data/communities.tsv"
};
static const unsigned char contextual[] = {
#embed "data/contextual.tsv"
};
static const unsigned char places[] = {
#embed "data/places.tsv"
};
static const unsigned char organizations[] = {
#embed "data/organizations.tsv"
};
static const unsigned char national_bodies[] = {
#embed "data/national-bodies.tsv"
};
static const unsigned char portfolios[] = {
#embed "data/portfolios.tsv"
};
static const unsigned char offices[] = {
#embed "data/offices.tsv"
};
static const unsigned char titles[] = {
#embed "data/titles.tsv"
};
static const unsigned char agreements[] = {
#embed "data/agreements.tsv"
};
static const unsigned char nouns[] = {
#embed "data/nouns.tsv"
};
static const unsigned char calendar[] = {
#embed "data/calendar.tsv"
};
static const unsigned char given_names[] = {
#embed "data/given-names.tsv"
};
static const unsigned char person_names[] = {
#embed "data/person-names.tsv"
};
static const unsigned char people[] = {
#embed "data/people.tsv"
};
static const unsigned char leaders[] = {
#embed "data/leaders.tsv"
};
static const unsigned char publishers[] = {
#embed "data/publishers.tsv"
};
static const unsigned char equipment[] = {
#embed "data/equipment.tsv"
};

#define FILE_ENTRY(name, array) { name, array, sizeof array }

static const struct {
    const char *name;
    const unsigned char *bytes;
    size_t length;
} files[] = {
    FILE_ENTRY("countries.tsv", countries),
    FILE_ENTRY("country-names.tsv", country_names),
    FILE_ENTRY("capitals.tsv", capitals),
    FILE_ENTRY("seats.tsv", seats),
    FILE_ENTRY("communities.tsv", communities),
    FILE_ENTRY("contextual.tsv", contextual),
    FILE_ENTRY("places.tsv", places),
    FILE_ENTRY("organizations.tsv", organizations),
    FILE_ENTRY("national-bodies.tsv", national_bodies),
    FILE_ENTRY("portfolios.tsv", portfolios),
    FILE_ENTRY("offices.tsv", offices),
    FILE_ENTRY("titles.tsv", titles),
    FILE_ENTRY("agreements.tsv", agreements),
    FILE_ENTRY("nouns.tsv", nouns),
    FILE_ENTRY("calendar.tsv", calendar),
    FILE_ENTRY("given-names.tsv", given_names),
    FILE_ENTRY("person-names.tsv", person_names),
    FILE_ENTRY("people.tsv", people),
    FILE_ENTRY("leaders.tsv", leaders),
    FILE_ENTRY("publishers.tsv", publishers),
    FILE_ENTRY("equipment.tsv", equipment),
};

size_t ck_file_count(void) { return sizeof files / sizeof files[0]; }
const char *ck_file_name(size_t file) { return files[file].name; }
const unsigned char *ck_file_bytes(size_t file) { return files[file].bytes; }
size_t ck_file_length(size_t file) { return files[file].length; }
