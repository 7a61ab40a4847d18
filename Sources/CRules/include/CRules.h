#pragma once
#include <stddef.h>

/// The rule files and word lists that the binary carries, by index from 0 to `cr_file_count() - 1`.
size_t cr_file_count(void);
const char *cr_file_name(size_t file);
const unsigned char *cr_file_bytes(size_t file);
size_t cr_file_length(size_t file);
