#pragma once
#include <stddef.h>

/// The questions that the binary carries, as SPARQL: by index from 0 to `cq_question_count() - 1`, in the order in which
/// they are listed.
size_t cq_question_count(void);
/// The file's name without its extension.
const char *cq_question_name(size_t question);
const unsigned char *cq_question_bytes(size_t question);
size_t cq_question_length(size_t question);
