#include "crosscase_icu.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/unorm2.h>
#include <unicode/uregex.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

const char *crosscase_icu_status_name(int32_t status) { return u_errorName((UErrorCode)status); }

void crosscase_icu_version(char *version) {
  UVersionInfo info;
  u_getVersion(info);
  u_versionToString(info, version);
}

void crosscase_icu_unicode_version(char *version) {
  UVersionInfo info;
  u_getUnicodeVersion(info);
  u_versionToString(info, version);
}

struct crosscase_icu_breaker {
  UBreakIterator *iterator;
  UText text;
};

crosscase_icu_breaker *crosscase_icu_breaker_open(
    int32_t kind, const char *locale, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UBreakIteratorType type = kind == crosscase_icu_sentences ? UBRK_SENTENCE : UBRK_WORD;
  UBreakIterator *iterator = ubrk_open(type, locale, NULL, 0, &code);
  crosscase_icu_breaker *breaker = NULL;
  if (U_SUCCESS(code)) {
    breaker = malloc(sizeof *breaker);
    if (breaker == NULL) code = U_MEMORY_ALLOCATION_ERROR;
  }
  *status = code;
  if (breaker == NULL) {
    if (iterator != NULL) ubrk_close(iterator);
    return NULL;
  }
  breaker->iterator = iterator;
  breaker->text = (UText)UTEXT_INITIALIZER;
  return breaker;
}

void crosscase_icu_breaker_close(crosscase_icu_breaker *breaker) {
  ubrk_close(breaker->iterator);
  utext_close(&breaker->text);
  free(breaker);
}

const char *crosscase_icu_breaker_locale(const crosscase_icu_breaker *breaker) {
  UErrorCode code = U_ZERO_ERROR;
  const char *locale = ubrk_getLocaleByType(breaker->iterator, ULOC_ACTUAL_LOCALE, &code);
  return U_SUCCESS(code) ? locale : NULL;
}

int32_t crosscase_icu_breaker_set_text(
    crosscase_icu_breaker *breaker, const uint8_t *utf8, int64_t length) {
  UErrorCode code = U_ZERO_ERROR;
  if (length > INT32_MAX) return U_INDEX_OUTOFBOUNDS_ERROR;
  utext_openUTF8(&breaker->text, (const char *)utf8, length, &code);
  ubrk_setUText(breaker->iterator, &breaker->text, &code);
  if (U_SUCCESS(code)) ubrk_first(breaker->iterator);
  return code;
}

int32_t crosscase_icu_breaker_next(
    crosscase_icu_breaker *breaker, int32_t *ends, int32_t *rule_statuses, int32_t capacity) {
  int32_t count = 0;
  while (count < capacity) {
    int32_t end = ubrk_next(breaker->iterator);
    if (end == UBRK_DONE) break;
    ends[count] = end;
    rule_statuses[count] = ubrk_getRuleStatus(breaker->iterator);
    count += 1;
  }
  return count;
}

int32_t crosscase_icu_utf16_from_utf8(
    uint16_t *target, int32_t capacity, int32_t *length, const uint8_t *utf8, int32_t count) {
  UErrorCode code = U_ZERO_ERROR;
  u_strFromUTF8((UChar *)target, capacity, length, (const char *)utf8, count, &code);
  return code;
}

int32_t crosscase_icu_utf8_from_utf16(
    uint8_t *target, int32_t capacity, int32_t *length, const uint16_t *utf16, int32_t count) {
  UErrorCode code = U_ZERO_ERROR;
  u_strToUTF8((char *)target, capacity, length, (const UChar *)utf16, count, &code);
  return code;
}

int32_t crosscase_icu_nfc(
    uint16_t *target, int32_t capacity, int32_t *length, const uint16_t *utf16, int32_t count) {
  UErrorCode code = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&code);
  if (U_FAILURE(code)) return code;
  *length = unorm2_normalize(nfc, (const UChar *)utf16, count, (UChar *)target, capacity, &code);
  return code;
}

int32_t crosscase_icu_fold_case(
    uint16_t *target, int32_t capacity, int32_t *length, const uint16_t *utf16, int32_t count) {
  UErrorCode code = U_ZERO_ERROR;
  *length = u_strFoldCase(
      (UChar *)target, capacity, (const UChar *)utf16, count, U_FOLD_CASE_DEFAULT, &code);
  return code;
}

int32_t crosscase_icu_is_overflow(int32_t status) { return status == U_BUFFER_OVERFLOW_ERROR; }

int32_t crosscase_icu_has_nfc_boundary_before(uint32_t code_point) {
  UErrorCode code = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&code);
  return U_SUCCESS(code) && unorm2_hasBoundaryBefore(nfc, (UChar32)code_point);
}

struct crosscase_icu_converter {
  UConverter *converter;
};

crosscase_icu_converter *crosscase_icu_converter_open(const char *name, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(name, &code);
  crosscase_icu_converter *owner = NULL;
  if (U_SUCCESS(code)) {
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &code);
  }
  if (U_SUCCESS(code)) {
    owner = malloc(sizeof *owner);
    if (owner == NULL) code = U_MEMORY_ALLOCATION_ERROR;
  }
  *status = code;
  if (owner == NULL) {
    if (converter != NULL) ucnv_close(converter);
    return NULL;
  }
  owner->converter = converter;
  return owner;
}

void crosscase_icu_converter_close(crosscase_icu_converter *converter) {
  ucnv_close(converter->converter);
  free(converter);
}

int32_t crosscase_icu_converter_decode(
    crosscase_icu_converter *converter, const uint8_t *bytes, int64_t count, int32_t is_last,
    uint16_t *target, int32_t capacity, int64_t *consumed, int32_t *produced, int32_t *invalid) {
  UErrorCode code = U_ZERO_ERROR;
  const char *source = (const char *)bytes;
  UChar *output = (UChar *)target;
  ucnv_toUnicode(
      converter->converter, &output, output + capacity, &source, source + count, NULL,
      (UBool)is_last, &code);
  *consumed = source - (const char *)bytes;
  *produced = (int32_t)(output - (UChar *)target);
  *invalid = 0;
  if (U_FAILURE(code) && code != U_BUFFER_OVERFLOW_ERROR) {
    char bad[32];
    int8_t length = sizeof bad;
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter->converter, bad, &length, &ignored);
    if (U_SUCCESS(ignored)) *invalid = length;
  }
  return code;
}

const char *crosscase_icu_encoding_name(const char *name) {
  const char *standards[] = {"MIME", "IANA"};
  for (int i = 0; i < 2; i++) {
    UErrorCode code = U_ZERO_ERROR;
    const char *found = ucnv_getStandardName(name, standards[i], &code);
    if (U_SUCCESS(code) && found != NULL) return found;
  }
  // ICU's own name of an encoding that no standard names.
  UErrorCode code = U_ZERO_ERROR;
  return ucnv_getAlias(name, 0, &code);
}

struct crosscase_icu_regex {
  URegularExpression *expression;
};

crosscase_icu_regex *crosscase_icu_regex_open(
    const uint16_t *pattern, int32_t length, int32_t *status, int32_t *place) {
  UErrorCode code = U_ZERO_ERROR;
  UParseError where = {0};
  URegularExpression *expression = uregex_open(
      (const UChar *)pattern, length, UREGEX_CASE_INSENSITIVE, &where, &code);
  crosscase_icu_regex *regex = NULL;
  if (U_SUCCESS(code)) {
    regex = malloc(sizeof *regex);
    if (regex == NULL) code = U_MEMORY_ALLOCATION_ERROR;
  }
  *status = code;
  *place = where.offset;
  if (regex == NULL) {
    if (expression != NULL) uregex_close(expression);
    return NULL;
  }
  regex->expression = expression;
  return regex;
}

void crosscase_icu_regex_close(crosscase_icu_regex *regex) {
  uregex_close(regex->expression);
  free(regex);
}

int32_t crosscase_icu_regex_set_text(
    crosscase_icu_regex *regex, const uint16_t *text, int32_t length, int32_t limit) {
  UErrorCode code = U_ZERO_ERROR;
  uregex_setText(regex->expression, (const UChar *)text, length, &code);
  uregex_setTimeLimit(regex->expression, limit, &code);
  return code;
}

int32_t crosscase_icu_regex_next(
    crosscase_icu_regex *regex, int32_t *start, int32_t *end, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UBool found = uregex_findNext(regex->expression, &code);
  if (U_SUCCESS(code) && found) {
    *start = uregex_start(regex->expression, 0, &code);
    *end = uregex_end(regex->expression, 0, &code);
  }
  *status = code;
  return U_SUCCESS(code) && found;
}
