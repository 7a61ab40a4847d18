#include "CSamples.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// One array for each file of `articles`, and a line for it in the table.
static const unsigned char iran_deal[] = {
#embed "articles/2015-07-14-iran-deal.txt"
};
static const unsigned char paris_agreement[] = {
#embed "articles/2016-11-04-paris-agreement.txt"
};
static const unsigned char gsomia_signed[] = {
#embed "articles/2016-11-23-gsomia-signed.txt"
};
static const unsigned char us_leaves_iran_deal[] = {
#embed "articles/2018-05-08-us-leaves-iran-deal.html"
};
static const unsigned char prespa[] = {
#embed "articles/2018-06-17-prespa.txt"
};
static const unsigned char inf_treaty_ends[] = {
#embed "articles/2019-08-02-inf-treaty-ends.txt"
};
static const unsigned char gsomia_notice[] = {
#embed "articles/2019-08-23-gsomia-notice.txt"
};
static const unsigned char bangkok_talks[] = {
#embed "articles/2019-11-18-bangkok-talks.txt"
};
static const unsigned char gsomia_suspended[] = {
#embed "articles/2019-11-23-gsomia-suspended.txt"
};
static const unsigned char abraham_accords[] = {
#embed "articles/2020-09-15-abraham-accords.txt"
};
static const unsigned char new_start_extended[] = {
#embed "articles/2021-02-03-new-start-extended.txt"
};

#define ARTICLE(name, array) { name, array, sizeof array }

static const struct {
    const char *name;
    const unsigned char *bytes;
    size_t length;
} articles[] = {
    ARTICLE("2015-07-14-iran-deal.txt", iran_deal),
    ARTICLE("2016-11-04-paris-agreement.txt", paris_agreement),
    ARTICLE("2016-11-23-gsomia-signed.txt", gsomia_signed),
    ARTICLE("2018-05-08-us-leaves-iran-deal.html", us_leaves_iran_deal),
    ARTICLE("2018-06-17-prespa.txt", prespa),
    ARTICLE("2019-08-02-inf-treaty-ends.txt", inf_treaty_ends),
    ARTICLE("2019-08-23-gsomia-notice.txt", gsomia_notice),
    ARTICLE("2019-11-18-bangkok-talks.txt", bangkok_talks),
    ARTICLE("2019-11-23-gsomia-suspended.txt", gsomia_suspended),
    ARTICLE("2020-09-15-abraham-accords.txt", abraham_accords),
    ARTICLE("2021-02-03-new-start-extended.txt", new_start_extended),
};

size_t cs_article_count(void) { return sizeof articles / sizeof articles[0]; }
const char *cs_article_name(size_t article) { return articles[article].name; }
const unsigned char *cs_article_bytes(size_t article) { return articles[article].bytes; }
size_t cs_article_length(size_t article) { return articles[article].length; }
