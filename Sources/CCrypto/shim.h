#ifndef CROSSCASE_CRYPTO_SHIM_H
#define CROSSCASE_CRYPTO_SHIM_H
#include <openssl/evp.h>
// EVP_Digest takes the algorithm and an engine; this one-shot form needs neither from Swift.
static inline int crosscase_sha256(const void *_Nullable bytes, size_t count,
                                   unsigned char *_Nonnull digest) {
  unsigned int size = 0;
  return EVP_Digest(bytes, count, digest, &size, EVP_sha256(), NULL) == 1 && size == 32;
}
#endif
