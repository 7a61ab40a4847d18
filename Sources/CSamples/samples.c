#include "CSamples.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// One array for each file of `articles`, and a line for it in the table.
static const unsigned char gsomia_signed[] = {
#embed "articles/2016-11-23-gsomia-signed.txt"
};

#define ARTICLE(name, array) { name, array, sizeof array }

static const struct {
    const char *name;
    const unsigned char *bytes;
    size_t length;
} articles[] = {
    ARTICLE("2016-11-23-gsomia-signed.txt", gsomia_signed),
};

size_t cs_article_count(void) { return sizeof articles / sizeof articles[0]; }
const char *cs_article_name(size_t article) { return articles[article].name; }
const unsigned char *cs_article_bytes(size_t article) { return articles[article].bytes; }
size_t cs_article_length(size_t article) { return articles[article].length; }
