#ifndef CROSSCASE_CSYSTEM_H
#define CROSSCASE_CSYSTEM_H

/// Gives each of two paths the file of the other, in one step (`renameat2` with RENAME_EXCHANGE).
///
/// Returns 0, or -1 with `errno`: EINVAL or ENOSYS where the file system or the kernel cannot do it.
int system_exchange(const char *one, const char *other);

/// Renames `path` to `target` unless something is there (`renameat2` with RENAME_NOREPLACE).
///
/// Returns 0, or -1 with `errno`: EEXIST if something is there, EINVAL or ENOSYS as above.
int system_rename_new(const char *path, const char *target);

#endif
