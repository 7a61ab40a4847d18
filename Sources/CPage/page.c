#include "CPage.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char template[] = {
#embed "page/page.html"
};
static const unsigned char style[] = {
#embed "page/style.css"
};
// One script of all files: what a file uses while it is read comes before it.
static const unsigned char script[] = {
#embed "page/dom.js"
    ,
#embed "page/model.js"
    ,
#embed "page/words.js"
    ,
#embed "page/details.js"
    ,
#embed "page/picture.js"
    ,
#embed "page/picture-painting.js"
    ,
#embed "page/picture-input.js"
    ,
#embed "page/surroundings.js"
    ,
#embed "page/timeline.js"
    ,
#embed "page/meetings.js"
    ,
#embed "page/positions.js"
    ,
#embed "page/statements.js"
    ,
#embed "page/lists.js"
    ,
#embed "page/app.js"
};

const unsigned char *cp_template_bytes(void) { return template; }
size_t cp_template_length(void) { return sizeof template; }
const unsigned char *cp_style_bytes(void) { return style; }
size_t cp_style_length(void) { return sizeof style; }
const unsigned char *cp_script_bytes(void) { return script; }
size_t cp_script_length(void) { return sizeof script; }
