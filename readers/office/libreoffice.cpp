#include "readers/office/libreoffice.h"

#include <algorithm>
#include <system_error>

#include "base/error.h"
#include "base/files.h"
#include "base/process.h"
#include "base/temporary_folder.h"

namespace muko {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMaxMemory = std::size_t{8} << 30U;  // of address space, most of it unused
constexpr std::size_t kMaxOutput = std::size_t{256} << 20U;
constexpr int kFirstSignal = 128;
constexpr int kShareOfMore = 8;  // a further file takes so much less: most of a run is the start

// No macros, no links followed, and a proxy that is not there: a document must not make LibreOffice
// fetch what it names.
constexpr std::string_view kSettings =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
</oor:items>
)";

// RFC 3986: all but letters, digits and a few signs as %XX.
std::string file_url(const fs::path& path) {
  std::string url = "file://";
  for (const char c : path.string()) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '/' || c == '-' || c == '_' || c == '.';
    if (plain) {
      url += c;
    } else {
      url += '%';
      url += "0123456789ABCDEF"[static_cast<unsigned char>(c) >> 4U];
      url += "0123456789ABCDEF"[static_cast<unsigned char>(c) & 0xFU];
    }
  }
  return url;
}

// A conversion that was killed half way leaves half an archive: its directory stands at the end.
bool is_whole_zip(std::string_view bytes) {
  constexpr std::size_t kTail = 70'000;  // the record, and its comment of 64 KB at most
  const std::string_view tail = bytes.substr(bytes.size() - std::min(bytes.size(), kTail));
  return bytes.starts_with("PK") && tail.find("PK\x05\x06") != std::string_view::npos;
}

std::string read_output(const fs::path& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return {};
  std::string bytes = read_file(path, kMaxOutput);
  return is_whole_zip(bytes) ? bytes : "";
}

std::string stem_of(std::size_t index) {
  return "document" + std::to_string(index + 1);
}

std::vector<std::string> arguments_of(const Tools& tools, const fs::path& folder,
                                      std::string_view target) {
  return {tools.office.string(),
          "-env:UserInstallation=" + file_url(folder / "profile"),
          "--headless",
          "--norestore",
          "--nologo",
          "--nolockcheck",
          "--nofirststartwizard",
          "--convert-to",
          std::string(target),
          "--outdir",
          (folder / "out").string()};
}

}  // namespace

OfficeRun run_office(const std::vector<OfficeInput>& inputs, std::string_view target,
                     const Tools& tools) {
  const TemporaryFolder folder(tools.scratch);
  const fs::path& path = folder.path();
  write_file(path / "profile" / "user" / "registrymodifications.xcu", kSettings);
  std::vector<std::string> arguments = arguments_of(tools, path, target);
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const fs::path input = path / "in" / (stem_of(i) + "." + std::string(inputs[i].extension));
    write_file(input, inputs[i].bytes);
    arguments.push_back(input.string());
  }
  const int more = static_cast<int>(inputs.size()) - 1;
  const ProcessResult result = run_process(
      arguments, {}, {"HOME=" + path.string(), "SAL_USE_VCLPLUGIN=svp", "LC_ALL=C.UTF-8"},
      {.seconds = tools.office_seconds + more * tools.office_seconds / kShareOfMore,
       .memory = kMaxMemory});
  OfficeRun run;
  run.timed_out = result.timed_out;
  run.crashed = !result.timed_out && result.status >= kFirstSignal;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    run.outputs.push_back(read_output(path / "out" / (stem_of(i) + "." + std::string(target))));
  }
  return run;
}

}  // namespace muko
