#pragma once
#include <stddef.h>

/// The sample articles that the binary carries, by index from 0 to `cs_article_count() - 1`, in the order of their names.
size_t cs_article_count(void);
const char *cs_article_name(size_t article);
const unsigned char *cs_article_bytes(size_t article);
size_t cs_article_length(size_t article);
