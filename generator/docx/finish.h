// Finish: what can be said of a part only when it is rendered: the columns of a table whose cells a
// loop repeated, paragraphs and rows that came out empty, lists that begin anew. Where there is
// something to see to, the renderer leaves a mark (an XML instruction); all marks go here.
#pragma once

#include <string>
#include <string_view>

namespace muko::tmpl {

class Additions;

// In <w:tblGrid>: its columns must fit the rows.
inline constexpr std::string_view kGridMark = "<?muko grid?>";
// In a paragraph: it is dropped where it came out empty, and its holder can do without.
inline constexpr std::string_view kHollowMark = "<?muko hollow?>";
// The same of a row.
inline constexpr std::string_view kRowMark = "<?muko row?>";
// From here on the list of this number is a new one; up to the end mark.
inline constexpr std::string_view kListMark = "<?muko list ";  // … 5?>
inline constexpr std::string_view kListEndMark = "<?muko listend ";

// Does what the marks ask and takes them out.
void finish_part(std::string& xml, const std::string& prefix, Additions& additions);

// Takes the beginning of a paragraph off the end of `xml` (up to an open <w:t>) where the paragraph
// is empty so far. False where it is not.
bool drop_hollow_start(const std::string& prefix, std::string& xml);

}  // namespace muko::tmpl
