#define _GNU_SOURCE
#include "CSystem.h"

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

int system_exchange(const char *one, const char *other) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 2U);
}

int system_rename_new(const char *path, const char *target) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, path, AT_FDCWD, target, 1U);
}
