#include "CLanguageModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char model[] __attribute__((aligned(64))) = {
#embed "model/english.model"
};

const void *entente_language_model(void) { return model; }
size_t entente_language_model_size(void) { return sizeof model; }
