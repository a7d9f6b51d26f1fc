// RunContent: the characters of one run, and what is anchored among them.
#pragma once

#include "base/xml.h"
#include "readers/docx/inline_content.h"

namespace muko::docx {

void read_run_content(XmlNode run, const SpanFormat& format, Flow& flow, Draft& draft);
// A hidden run shows nothing, but may hold the marks of a field.
void follow_fields(XmlNode run, Fields& fields);

}  // namespace muko::docx
