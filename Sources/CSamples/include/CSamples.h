#pragma once
#include <stddef.h>

/// The sample articles that the binary carries, by index from 0 to `cs_sample_count() - 1`, in the order of their names.
size_t cs_sample_count(void);
const char *cs_sample_name(size_t sample);
const unsigned char *cs_sample_bytes(size_t sample);
size_t cs_sample_length(size_t sample);
