#!/usr/bin/env bash
# A real editor, end to end: VS Code, as code-server serves it, with the packaged extension, driven in headless Chromium. A file is opened, the
# diagnostic comes, the quick fix is applied, the diagnostic goes; that of a file that is not open is there, once, when it is opened and when it is
# closed; a java that is none is named; and no server is left when the window is closed.
# Needs Linux, npm, java, chromium (Debian: chromium) and the runnable jar (mvn -DskipTests package); npm brings the editor and its Node.js.
# Exit code 0: all of it was seen. 1: something was not. 2: something is missing, nothing was run.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cli=$(cd "$here/../../.." && pwd)
extension=$cli/../editors/vscode
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)

missing=0
need() {
  echo "vscode/run.sh: $1" >&2
  missing=1
}
[[ $(uname -s) == Linux ]] || need "not Linux, and the Node.js that npm brings for the editor is Linux's"
command -v node >/dev/null && command -v npm >/dev/null || need "no node or npm, install Node.js 20 or newer"
command -v java >/dev/null || need "no java, install a JDK 17 or newer"
[[ -n $chromium ]] || need "no chromium (Debian: apt-get install chromium)"
ls "$cli"/target/asynclint-cli-*.jar >/dev/null 2>&1 || need "no runnable jar, build it first (mvn -DskipTests package)"
[[ $missing == 0 ]] || exit 2

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

quietly() {
  "$@" >"$folder/output" 2>&1 || {
    cat "$folder/output" >&2
    echo "vscode/run.sh: failed: $*" >&2
    exit 2
  }
}

# The editor: kept in target/, and installed anew when the lock file changes. VS Code's own modules stand in a lock file of its own, and nothing is
# compiled: what needs a compiler (terminals, Kerberos) is not used here.
editor=$cli/target/vscode
if ! cmp -s "$here/package-lock.json" "$editor/installed.json"; then
  echo "vscode/run.sh: installing the editor"
  rm -rf "$editor"
  mkdir -p "$editor"
  cp "$here/package.json" "$here/package-lock.json" "$editor"
  quietly npm ci --prefix "$editor" --ignore-scripts --no-audit --no-fund
  quietly npm ci --prefix "$editor/node_modules/code-server/lib/vscode" --ignore-scripts --no-audit --no-fund --omit=dev --legacy-peer-deps
  cp "$here/package-lock.json" "$editor/installed.json"
fi
node=$(ls "$editor"/node_modules/node-linux-*/bin/node 2>/dev/null | head -1 || true)
[[ -n $node ]] || { echo "vscode/run.sh: npm has no Node.js for this machine ($(uname -m))" >&2; exit 2; }

echo "vscode/run.sh: packaging the extension"
cd "$extension"
quietly npm ci --no-audit --no-fund
quietly npm run package

mkdir -p "$folder/shop/src/shop"
cat >"$folder/shop/src/shop/Users.java" <<'JAVA'
package shop;

import java.util.concurrent.CompletableFuture;

class Users {
  CompletableFuture<String> name(long id) {
    return load(id).thenApply(name -> load(id + 1).join());
  }

  CompletableFuture<String> load(long id) {
    return CompletableFuture.supplyAsync(() -> "user " + id);
  }
}
JAVA
cat >"$folder/shop/src/shop/Orders.java" <<'JAVA'
package shop;

import java.util.concurrent.CompletableFuture;

class Orders {
  CompletableFuture<String> titles(long id) {
    return load(id).thenApply(found -> title(found));
  }

  private String title(String found) {
    return load(found.length()).join();
  }

  CompletableFuture<String> load(long id) {
    return CompletableFuture.supplyAsync(() -> "order " + id);
  }
}
JAVA
cp "$here/check.mjs" "$editor"
timeout --kill-after=30 300 node "$editor/check.mjs" "$node" "$extension/asynclint.vsix" "$folder" "$chromium" &
check=$!
trap 'kill "$check" && wait "$check"; exit 1' TERM INT HUP
wait "$check"
