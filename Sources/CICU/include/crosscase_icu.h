#ifndef CROSSCASE_ICU_H
#define CROSSCASE_ICU_H
#endif
