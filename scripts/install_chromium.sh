#!/bin/sh
# A Chromium for the browser tests: the one that is there, else Debian's package when
# root, else Playwright's own download.   usage: install_chromium.sh VENV_BIN
set -eu
for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null
else
    "$1/playwright" install chromium
fi
