#include "CQuestions.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// One array for each file of `questions`, and a line for it in the table.
static const unsigned char in_force[] = {
#embed "questions/in-force.rq"
};
static const unsigned char agreements[] = {
#embed "questions/agreements.rq"
};
static const unsigned char expiring[] = {
#embed "questions/expiring.rq"
};
static const unsigned char left[] = {
#embed "questions/left.rq"
};
static const unsigned char positions[] = {
#embed "questions/positions.rq"
};
static const unsigned char changed_position[] = {
#embed "questions/changed-position.rq"
};
static const unsigned char who_met[] = {
#embed "questions/who-met.rq"
};
static const unsigned char meetings_between[] = {
#embed "questions/meetings-between.rq"
};
static const unsigned char meetings_in[] = {
#embed "questions/meetings-in.rq"
};
static const unsigned char planned_never_held[] = {
#embed "questions/planned-never-held.rq"
};
static const unsigned char offices[] = {
#embed "questions/offices.rq"
};
static const unsigned char offices_of[] = {
#embed "questions/offices-of.rq"
};
static const unsigned char said_about[] = {
#embed "questions/said-about.rq"
};
static const unsigned char said_by[] = {
#embed "questions/said-by.rq"
};
static const unsigned char deeds[] = {
#embed "questions/deeds.rq"
};
static const unsigned char responses[] = {
#embed "questions/responses.rq"
};
static const unsigned char timeline[] = {
#embed "questions/timeline.rq"
};
static const unsigned char single_source[] = {
#embed "questions/single-source.rq"
};
static const unsigned char disputed[] = {
#embed "questions/disputed.rq"
};

#define QUESTION(name, array) { name, array, sizeof array }

static const struct {
    const char *name;
    const unsigned char *bytes;
    size_t length;
} questions[] = {
    QUESTION("in-force", in_force),
    QUESTION("agreements", agreements),
    QUESTION("expiring", expiring),
    QUESTION("left", left),
    QUESTION("positions", positions),
    QUESTION("changed-position", changed_position),
    QUESTION("who-met", who_met),
    QUESTION("meetings-between", meetings_between),
    QUESTION("meetings-in", meetings_in),
    QUESTION("planned-never-held", planned_never_held),
    QUESTION("offices", offices),
    QUESTION("offices-of", offices_of),
    QUESTION("said-about", said_about),
    QUESTION("said-by", said_by),
    QUESTION("deeds", deeds),
    QUESTION("responses", responses),
    QUESTION("timeline", timeline),
    QUESTION("single-source", single_source),
    QUESTION("disputed", disputed),
};

size_t cq_question_count(void) { return sizeof questions / sizeof questions[0]; }
const char *cq_question_name(size_t question) { return questions[question].name; }
const unsigned char *cq_question_bytes(size_t question) { return questions[question].bytes; }
size_t cq_question_length(size_t question) { return questions[question].length; }
