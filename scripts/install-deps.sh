#!/usr/bin/env bash
# Installs what the build needs on Debian 12, by apt; with --tests what the tests need, too; with
# --benchmarks the programs that scripts/bench.sh --generate and benchmarks/compat run beside muko.
# Safe to repeat: what is there is left alone, and root is asked for only when something is missing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly BUILD_PACKAGES=(
  g++ cmake ninja-build pkg-config git
  libxml2-dev libzip-dev libarchive-dev libdeflate-dev libmimalloc-dev libyaml-cpp-dev libyaml-dev libicu-dev libstemmer-dev
  nlohmann-json3-dev rapidjson-dev libcli11-dev libvalijson-dev
  libpoppler-private-dev hunspell-ru
  libtesseract-dev libleptonica-dev tesseract-ocr-rus tesseract-ocr-osd
)
readonly TEST_PACKAGES=(libgtest-dev libgmock-dev poppler-utils python3 python3-docx python3-yaml tesseract-ocr)
# Of any kind: beside a LibreOffice with windows these would take its place.
readonly OFFICE_PACKAGES=(libreoffice-writer-nogui libreoffice-calc-nogui)
readonly PEER_PACKAGES=(python3 python3-docxtpl python3-docx)
readonly VALIDATOR_FOLDER=tests/ooxml
readonly PEERS_FOLDER=benchmarks/generate

say() { printf '%s\n' "install-deps: $*"; }

fail() {
  printf '%s\n' "install-deps: $*" >&2
  exit 1
}

is_installed() {
  [[ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" == installed ]]
}

# Runs a command as root: directly, or by sudo.
as_root() {
  if [[ "$(id -u)" == 0 ]]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    fail "нужны права администратора; выполните от имени root: $*"
  fi
}

install_missing() {
  local missing=() package
  for package in "$@"; do
    is_installed "$package" || missing+=("$package")
  done
  [[ ${#missing[@]} -gt 0 ]] || return 0
  say "устанавливаю пакеты (installing): ${missing[*]}"
  as_root apt-get update --quiet
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install --quiet --yes --no-install-recommends "${missing[@]}"
}

# A copy of the lock file in node_modules says which versions are there.
has_locked() {
  cmp --silent "$1/package-lock.json" "$1/node_modules/installed-lock.json"
}

# Writer and Calc, whoever installed them.
has_office() {
  command -v soffice >/dev/null && [[ -n "$(find /usr/lib/libreoffice/program /opt -name libsclo.so -print -quit 2>/dev/null)" ]]
}

# The npm packages of a folder, of the versions that its package-lock.json names.
install_locked() {
  local folder="$1" what="$2"
  has_locked "$folder" && return 0
  # An npm from elsewhere (nodesource) will do, and would not suffer Debian's beside it.
  command -v npm >/dev/null || install_missing nodejs npm ca-certificates
  say "устанавливаю $what (npm ci) в $folder"
  (cd "$folder" && npm ci --no-audit --no-fund --loglevel=error)
  cp "$folder/package-lock.json" "$folder/node_modules/installed-lock.json"
}

case "${1-}" in
  "") install_missing "${BUILD_PACKAGES[@]}" ;;
  --tests)
    install_missing "${BUILD_PACKAGES[@]}" "${TEST_PACKAGES[@]}"
    has_office || install_missing "${OFFICE_PACKAGES[@]}"
    # Microsoft's Open XML SDK validator.
    install_locked "$VALIDATOR_FOLDER" "проверку Open XML"
    ;;
  --benchmarks)
    install_missing "${BUILD_PACKAGES[@]}" "${PEER_PACKAGES[@]}"
    install_locked "$PEERS_FOLDER" "программы для сравнения"
    ;;
  *) fail "использование: scripts/install-deps.sh [--tests|--benchmarks]" ;;
esac
say "всё нужное установлено (nothing is missing)"
