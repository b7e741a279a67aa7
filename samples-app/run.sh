#!/usr/bin/env bash
# Builds what is needed and starts the right service, the wrong one and the console that compares them; Ctrl-C stops all.
# Arguments go to the application: samples-app/run.sh --console.port=9080 --console.right-port=9081 --console.wrong-port=9082
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
maven=mvn
command -v mvn >/dev/null 2>&1 || maven=$root/mvnw
java=java
[ -z "${JAVA_HOME:-}" ] || java=$JAVA_HOME/bin/java
echo "Building: about a minute, more the first time."
(cd "$root" && "$maven" -q -ntp -Dmaven.test.skip=true -pl samples-app/console -am package)
echo "Starting."
exec "$java" -jar "$root"/samples-app/console/target/asynclint-samples-console-*-exec.jar "$@"
