#!/usr/bin/env bash
# Looks at the console's page and at the command's HTML report in headless Chromium; installs Debian's if there is none. Further arguments go to Maven:
# -Dconsole.screenshot=$PWD/docs/images/console.png takes the README's picture anew.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
chromium=$(command -v chromium || command -v chromium-browser || true)
if [ -z "$chromium" ]; then
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    echo "browser.sh: no chromium here; install one and run this again" >&2
    exit 1
  fi
  apt-get update -q
  DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends chromium
  chromium=$(command -v chromium)
fi
cd "$root"
maven=mvn
command -v mvn >/dev/null 2>&1 || maven=$root/mvnw
"$maven" -B -ntp -P browser -pl samples-app/console,checker/cli -am -Dchromium="$chromium" -Dtest='ConsolePageTest,ReportPageTest' -Dinvoker.skip=true -Dsurefire.failIfNoSpecifiedTests=false "$@" package
