#ifndef CROSSCASE_ZIP_SHIM_H
#define CROSSCASE_ZIP_SHIM_H
#include <zip.h>
#endif
