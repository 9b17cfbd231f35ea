#include "crosscase_icu.h"
