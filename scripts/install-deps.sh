#!/usr/bin/env bash
# Installs what the build needs on Debian 12, by apt; with --tests what the tests need, too.
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
readonly VALIDATOR_FOLDER=tests/ooxml

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

# Microsoft's Open XML SDK validator, of the version that package-lock.json names. A copy of the
# lock file in node_modules says which one is there.
validator_is_there() {
  cmp --silent "$VALIDATOR_FOLDER/package-lock.json" "$VALIDATOR_FOLDER/node_modules/installed-lock.json"
}

# Writer and Calc, whoever installed them.
has_office() {
  command -v soffice >/dev/null && [[ -n "$(find /usr/lib/libreoffice/program /opt -name libsclo.so -print -quit 2>/dev/null)" ]]
}

install_validator() {
  validator_is_there && return 0
  # An npm from elsewhere (nodesource) will do, and would not suffer Debian's beside it.
  command -v npm >/dev/null || install_missing nodejs npm ca-certificates
  say "устанавливаю проверку Open XML (npm ci) в $VALIDATOR_FOLDER"
  (cd "$VALIDATOR_FOLDER" && npm ci --no-audit --no-fund --loglevel=error)
  cp "$VALIDATOR_FOLDER/package-lock.json" "$VALIDATOR_FOLDER/node_modules/installed-lock.json"
}

case "${1-}" in
  "") install_missing "${BUILD_PACKAGES[@]}" ;;
  --tests)
    install_missing "${BUILD_PACKAGES[@]}" "${TEST_PACKAGES[@]}"
    has_office || install_missing "${OFFICE_PACKAGES[@]}"
    install_validator
    ;;
  *) fail "использование: scripts/install-deps.sh [--tests]" ;;
esac
say "всё нужное установлено (nothing is missing)"
