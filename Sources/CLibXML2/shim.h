#ifndef CROSSCASE_LIBXML2_SHIM_H
#define CROSSCASE_LIBXML2_SHIM_H
// libxml/encoding.h pulls in ICU's types when libxml2 was built with ICU; beside Foundation's own
// copy of ICU they do not compile (and fail only on a clean build). None of them is needed here.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>
#include <libxml/catalog.h>
#endif
