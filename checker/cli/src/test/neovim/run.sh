#!/usr/bin/env bash
# A real editor, end to end: headless Neovim opens a file, sees the diagnostic, applies the fix, and sees it go.
# Needs nvim (Debian: neovim) and the runnable jar (mvn -DskipTests package). Without nvim it says so and succeeds.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
jar=${1-$(ls "$here"/../../../target/asynclint-cli-*.jar 2>/dev/null | head -1)}
command -v nvim >/dev/null || { echo "neovim/run.sh: no nvim, nothing was run" >&2; exit 0; }
[[ -f $jar ]] || { echo "neovim/run.sh: no runnable jar, build it first (mvn -DskipTests package)" >&2; exit 2; }
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
ASYNCLINT_JAR=$jar timeout 300 nvim --headless -u NONE -n -c "luafile $here/check.lua" src/shop/Users.java
