#pragma once
#include <stddef.h>

/// The page that a graph is looked at in, without its data. In the template `{{policy}}`, `{{style}}`, `{{graph}}` and
/// `{{script}}` stand for what comes there.
const unsigned char *cp_template_bytes(void);
size_t cp_template_length(void);
const unsigned char *cp_style_bytes(void);
size_t cp_style_length(void);
const unsigned char *cp_script_bytes(void);
size_t cp_script_length(void);
