#ifndef CROSSCASE_STEMMER_SHIM_H
#define CROSSCASE_STEMMER_SHIM_H
// Snowball's C library has no pkg-config file: the module map names the library itself.
#include <libstemmer.h>
#endif
