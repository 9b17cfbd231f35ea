#ifndef CROSSCASE_YAML_SHIM_H
#define CROSSCASE_YAML_SHIM_H
#include <yaml.h>
#endif
