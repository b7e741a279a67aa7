#!/usr/bin/env bash
# Measures what right and wrong cost, with real processes on this machine, and writes docs/evidence.md.
#
#   samples-app/evidence/run.sh             everything, about twelve minutes
#   samples-app/evidence/run.sh --quick     everything once and briefly, into samples-app/evidence/target/evidence
#   samples-app/evidence/run.sh --help      more
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root"
maven=mvn
command -v mvn >/dev/null 2>&1 || maven=$root/mvnw
if [[ -z ${EVIDENCE_BUILT-} ]]; then
  "$maven" -q -B -ntp -DskipTests -Dspotless.check.skip -pl samples-app/evidence -am package
fi
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -jar samples-app/evidence/target/asynclint-samples-evidence-*-exec.jar "$@"
