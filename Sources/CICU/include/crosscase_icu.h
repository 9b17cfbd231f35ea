#ifndef CROSSCASE_ICU_H
#define CROSSCASE_ICU_H

// ICU as Swift may see it. Two reasons for this shim: ICU's functions carry its version in their
// names (`ubrk_open_72`), which only macros of its headers hide; and ICU's types beside Foundation's
// own copy of ICU do not compile. So this header names none of them: handles are opaque structs,
// and a status is ICU's UErrorCode as a number, 0 and below for success.

#include <stdint.h>

#if defined(__cplusplus)
extern "C" {
#endif

// ICU's own name of a status, such as U_MISSING_RESOURCE_ERROR; a string that lives forever.
const char *crosscase_icu_status_name(int32_t status);

// The version of the installed ICU and of its Unicode data, as text of at most 20 bytes with NUL.
void crosscase_icu_version(char *version);
void crosscase_icu_unicode_version(char *version);

// Breaks.

typedef struct crosscase_icu_breaker crosscase_icu_breaker;

enum { crosscase_icu_words = 0, crosscase_icu_sentences = 1 };

// NULL when the status is a failure.
crosscase_icu_breaker *crosscase_icu_breaker_open(
    int32_t kind, const char *locale, int32_t *status);
void crosscase_icu_breaker_close(crosscase_icu_breaker *breaker);

// The locale whose rules it follows (`root` for most); lives as long as the breaker. NULL if unknown.
const char *crosscase_icu_breaker_locale(const crosscase_icu_breaker *breaker);

// Points the breaker at `length` bytes, at most INT32_MAX, of UTF-8 that must outlive the calls of
// crosscase_icu_breaker_next. Returns the status.
int32_t crosscase_icu_breaker_set_text(
    crosscase_icu_breaker *breaker, const uint8_t *utf8, int64_t length);

// Writes the ends of the next segments, in bytes from the start of the text, and the rule status of
// each; returns how many, less than `capacity` only at the end of the text.
int32_t crosscase_icu_breaker_next(
    crosscase_icu_breaker *breaker, int32_t *ends, int32_t *rule_statuses, int32_t capacity);

// Strings. Each writes at most `capacity` units, sets `*length` to the units that the whole result
// takes, and returns the status; a result that does not fit is a failure (and may be tried again).

int32_t crosscase_icu_utf16_from_utf8(
    uint16_t *target, int32_t capacity, int32_t *length, const uint8_t *utf8, int32_t count);
int32_t crosscase_icu_utf8_from_utf16(
    uint8_t *target, int32_t capacity, int32_t *length, const uint16_t *utf16, int32_t count);
int32_t crosscase_icu_nfc(
    uint16_t *target, int32_t capacity, int32_t *length, const uint16_t *utf16, int32_t count);
// Full case folding without the Turkic mappings.
int32_t crosscase_icu_fold_case(
    uint16_t *target, int32_t capacity, int32_t *length, const uint16_t *utf16, int32_t count);
// Whether the status only says that the result did not fit.
int32_t crosscase_icu_is_overflow(int32_t status);
// Whether nothing before the code point can change what NFC makes of it and what follows.
int32_t crosscase_icu_has_nfc_boundary_before(uint32_t code_point);

// Converters.

typedef struct crosscase_icu_converter crosscase_icu_converter;

// A converter that stops at what it cannot decode. NULL when the status is a failure.
crosscase_icu_converter *crosscase_icu_converter_open(const char *name, int32_t *status);
void crosscase_icu_converter_close(crosscase_icu_converter *converter);

// Decodes from `bytes`, counts in `*consumed` and `*produced` what it read and wrote, and returns the
// status: a failure that is an overflow when `target` is full (call again with the rest). At any
// other failure the last `*invalid` of the consumed bytes are the ones that could not be decoded.
int32_t crosscase_icu_converter_decode(
    crosscase_icu_converter *converter, const uint8_t *bytes, int64_t count, int32_t is_last,
    uint16_t *target, int32_t capacity, int64_t *consumed, int32_t *produced, int32_t *invalid);

// The name that MIME, else IANA, else ICU uses for an encoding; NULL if ICU does not know it.
const char *crosscase_icu_encoding_name(const char *name);

// Regular expressions, without regard to case.

typedef struct crosscase_icu_regex crosscase_icu_regex;

// NULL when the status is a failure; `*place` is then the number of the character, from 1, at which the
// pattern fails, or 0.
crosscase_icu_regex *crosscase_icu_regex_open(
    const uint16_t *pattern, int32_t length, int32_t *status, int32_t *place);
void crosscase_icu_regex_close(crosscase_icu_regex *regex);

// Points the expression at a text that must outlive the calls of crosscase_icu_regex_next, which
// together may take `limit` units of steps (some 10,000 each): a number of steps and no time, so the
// same on every machine. Returns the status.
int32_t crosscase_icu_regex_set_text(
    crosscase_icu_regex *regex, const uint16_t *text, int32_t length, int32_t limit);

// Whether there is a next match; sets its ends, and `*status`, a failure when it gave up.
int32_t crosscase_icu_regex_next(
    crosscase_icu_regex *regex, int32_t *start, int32_t *end, int32_t *status);

#if defined(__cplusplus)
}
#endif

#endif
