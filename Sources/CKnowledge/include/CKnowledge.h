#pragma once
#include <stddef.h>

/// The data files that the binary carries, by index from 0 to `ck_file_count() - 1`.
size_t ck_file_count(void);
const char *ck_file_name(size_t file);
const unsigned char *ck_file_bytes(size_t file);
size_t ck_file_length(size_t file);
