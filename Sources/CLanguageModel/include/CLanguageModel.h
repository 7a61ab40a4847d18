#pragma once
#include <stddef.h>

/// The trained model, aligned to 64 bytes.
const void *_Nonnull entente_language_model(void);
/// Its size in bytes.
size_t entente_language_model_size(void);
