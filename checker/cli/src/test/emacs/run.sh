#!/usr/bin/env bash
# A real editor, end to end: Emacs in batch mode opens a file, sees the diagnostic, applies the fix, and sees it go.
# Needs emacs with eglot (Debian: emacs-nox elpa-eglot) and the runnable jar (mvn -DskipTests package). Without them it says so and succeeds.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
jar=${1-$(ls "$here"/../../../target/asynclint-cli-*.jar 2>/dev/null | head -1)}
command -v emacs >/dev/null || { echo "emacs/run.sh: no emacs, nothing was run" >&2; exit 0; }
emacs --batch --eval "(progn (require 'package) (package-initialize) (require 'eglot))" 2>/dev/null ||
  { echo "emacs/run.sh: no eglot, nothing was run" >&2; exit 0; }
[[ -f $jar ]] || { echo "emacs/run.sh: no runnable jar, build it first (mvn -DskipTests package)" >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/src/shop" "$folder/.git"
cat >"$folder/src/shop/Users.java" <<'JAVA'
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
cd "$folder"
ASYNCLINT_JAR=$jar timeout 300 emacs --batch -l "$here/check.el"
