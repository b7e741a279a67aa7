#!/usr/bin/env bash
# Two clones of project/ share a remote cache of Maven's build cache extension: what one has analysed, the other
# restores, and reports the same without compiling. Then the ways in which such a cache can serve stale findings,
# each without and with its cure. docs/build-caches.md tells what this shows; its recipe is compared with project/.
#
#   checker/buildcache/run.sh
#
# It builds the plugin and installs it into checker/buildcache/target, where everything else is, too. Its first run
# downloads the extension; later ones need no network.
set -euo pipefail
if (($#)); then
  echo "usage: checker/buildcache/run.sh (no options; about two minutes, writes only below checker/buildcache/target)"
  [[ $1 == -h || $1 == --help ]] && exit 0 || exit 2
fi
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
repo=$here/target/repo
work=$here/target/run
page=$root/docs/build-caches.md
jdk=${JAVA_HOME:+$JAVA_HOME/bin/}
minutes=10 # after which the server ends by itself
server=
export MAVEN_OPTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC ${MAVEN_OPTS-}" # many short builds
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null

die() {
  echo "buildcache: $*" >&2
  exit 1
}

finish() {
  local status=$?
  if [[ -n $server ]]; then
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  if ((status == 0)); then
    rm -rf "$work"
  else
    echo "buildcache: failed; the logs are in ${work#"$root/"}" >&2
  fi
}
trap finish EXIT

# --- The page shows what runs here.

plain() { sed 's/^[[:space:]]*//'; }

recipe_is_literal() {
  local file block blocks=0
  while read -r file; do
    block=$(awk -v mark="<!-- from: $file -->" '
      $0 == mark { found = 1; next }
      found && /^```/ { if (inside) exit; inside = 1; next }
      inside { print }' "$page" | plain)
    [[ -n $block && $(plain <"$root/$file") == *"$block"* ]] || die "${page#"$root/"} shows what does not stand in $file"
    blocks=$((blocks + 1))
  done < <(sed -n 's/^<!-- from: \(.*\) -->$/\1/p' "$page")
  ((blocks > 0)) || die "${page#"$root/"} shows no recipe"
}

versions_are_ours() { # the versions in project/ are those that we build with
  local name
  for name in error-prone.version maven-compiler-plugin.version maven-resources-plugin.version \
    maven-surefire-plugin.version maven-jar-plugin.version; do
    grep -q "version>$(sed -n "s:.*<$name>\(.*\)</$name>.*:\1:p" "$root/pom.xml")</" "$here/project/pom.xml" ||
      die "project/pom.xml has another $name"
  done
}

# --- Maven, as a user calls it, with a repository of our own before the user's.

maven() {
  "$root/mvnw" -B -ntp -Dmaven.repo.local="$repo" -Dmaven.repo.local.tail="$HOME/.m2/repository" "$@"
}

build() { # name of the log, clone, its own local cache, more arguments
  local log=$work/$1.log start=$SECONDS
  (cd "$2" && maven -Dmaven.build.cache.location="$3" -Dmaven.build.cache.remote.url="http://127.0.0.1:$port" "${@:4}" verify) \
    >"$log" 2>&1 || { tail -40 "$log" >&2; die "$1: Maven failed"; }
  echo "buildcache:   $1: $((SECONDS - start)) s"
}

restored() { # log, modules
  local log=$work/$1.log module
  for module in "${@:2}"; do
    grep -q "Found cached build, restoring shop:$module " "$log" || die "$1: $module was not restored"
  done
}

compiled() { # log, modules
  local log=$work/$1.log module
  for module in "${@:2}"; do
    grep -q -- "--- compiler:.*:compile .* @ $module ---" "$log" || die "$1: $module was not compiled"
  done
}

nothing_compiled() { # log
  ! grep -Eq -- '--- compiler:|Compiling [0-9]+ source' "$work/$1.log" || die "$1: something was compiled"
  grep -q 'Skipping plugin execution (cached): compiler:compile' "$work/$1.log" || die "$1: nothing was skipped"
}

# --- What a build leaves: facts and findings.

results() { # clone, module: how many findings
  grep -c '"ruleId"' "$1/$2/target/asynclint/findings.sarif" || true
}

left() { # clone: names and digests
  (cd "$1" && find . -path '*/target/*' \( -name '*.asynclint' -o -name '*.sarif' \) -print0 | sort -z | xargs -0 cksum)
}

line_of() { # text, file
  grep -nF "$1" "$2" | cut -d: -f1
}

chains_into_library() { # clone: how many chains of the web module end at the wait in the library
  local stock=library/src/main/java/shop/stock/Stock.java
  awk -v line="$(line_of 'answer.join()' "$1/$stock")" -v uri="\"uri\": \"$stock\"" '
    index($0, uri) { here = 1 }
    here && /"startLine"/ { here = 0; gsub(/[^0-9]/, ""); if ($0 == line) chains++ }
    END { print chains + 0 }' "$1/web/target/asynclint/findings.sarif"
}

# --- Plugins that differ from the one that was installed.

lines='wait shop.stock.Stock::reserved(..) on=none ; shop: asks the warehouse'
installed() { echo "$repo/dev/asynclint/asynclint-$1/0.1.0-SNAPSHOT/asynclint-$1-0.1.0-SNAPSHOT.jar"; }

plugin() { # as-installed; newer-engine: knows one more wait; newer: the other jar is changed too
  local name
  for name in engine errorprone; do cp "$work/installed/$name.jar" "$(installed $name)"; done
  [[ $1 != as-installed ]] || return 0
  "${jdk}jar" uf "$(installed engine)" -C "$work/newer" META-INF/asynclint/jdk.txt
  [[ $1 != newer ]] || "${jdk}jar" uf "$(installed errorprone)" -C "$work/newer" newer.txt
}

clone() { # name, folder
  git clone -q "$work/origin" "$2"
}

without() { # file, first line of what is taken out, its last line
  awk -v first="$2" -v last="$3" '
    !done && index($0, first) { cut = 1 }
    !cut { print }
    cut && index($0, last) { cut = 0; done = 1 }' "$1" >"$1.cut"
  ! cmp -s "$1" "$1.cut" || die "nothing to take out of $1"
  mv "$1.cut" "$1"
}

say() { echo "buildcache: $*"; }

# ---

recipe_is_literal
versions_are_ours
rm -rf "$work" && mkdir -p "$work/tmp" "$work/installed" "$work/newer/META-INF/asynclint"
# The extension overlooks sources below this folder; the last part shows it on purpose. Here this clone may lie in /tmp.
MAVEN_OPTS+=" -Djava.io.tmpdir=$work/tmp"
say "install the plugin into a repository of its own"
rm -rf "$repo/dev/asynclint"
(cd "$root" && maven -q -DskipTests -Dspotless.check.skip -pl checker/errorprone -am install) >"$work/install.log" 2>&1 ||
  { tail -40 "$work/install.log" >&2; die "the plugin could not be installed"; }
for name in engine errorprone; do cp "$(installed $name)" "$work/installed/$name.jar"; done
(cd "$work/newer" && "${jdk}jar" xf "$work/installed/engine.jar" META-INF/asynclint/jdk.txt && echo "$lines" >>META-INF/asynclint/jdk.txt && echo newer >newer.txt)

cp -R "$here/project" "$work/origin"
(cd "$work/origin" && git init -q && git add -A && git -c user.name=buildcache -c user.email=buildcache@example.com commit -qm 'A shop')

"${jdk}java" "$here/CacheServer.java" "$work/remote" "$work/port" "$work/requests.log" "$minutes" >"$work/server.log" 2>&1 &
server=$!
for _ in {1..150}; do
  [[ ! -s $work/port ]] || break
  kill -0 "$server" 2>/dev/null || die "the server did not start"
  sleep 0.2
done
port=$(<"$work/port")

say "the first clone analyses"
one=$work/one/shop
clone one "$one"
build first "$one" "$work/cache-one"
compiled first library web console
(($(results "$one" web) == 2)) || die "first: $(results "$one" web) findings in web, not 2"
(($(chains_into_library "$one") == 2)) || die "first: the chains do not end in the library"

say "the second clone, elsewhere, with an empty local cache, restores"
two=$work/two/elsewhere/my-shop
clone two "$two"
build second "$two" "$work/cache-two"
restored second library web console
nothing_compiled second
(($(left "$two" | wc -l) == 8)) || die "second: not 5 files of facts and 3 of findings: $(left "$two")"
[[ $(left "$one") == "$(left "$two")" ]] || die "second: facts or findings differ: $(diff <(left "$one") <(left "$two"))"
! grep -q '\[BlockingWait' "$work/second.log" || die "second: warnings were printed: the page says they are not"

say "a change in its web module is analysed with the restored facts of the library"
shop=web/src/main/java/shop/web/Shop.java
sed -i.before '$d' "$two/$shop" && rm "$two/$shop.before"
cat >>"$two/$shop" <<'END'

  CompletableFuture<Integer> later(CompletableFuture<String> article) {
    return article.thenApply(Stock::pieces);
  }
}
END
build changed "$two" "$work/cache-two"
restored changed library console
compiled changed web
! grep -q -- '--- compiler:.* @ library ---' "$work/changed.log" || die "changed: the library was compiled"
(($(results "$two" web) == 3 && $(chains_into_library "$two") == 3)) || die "changed: no third chain into the library"

say "trap 1: another plugin of the same version, which is only on annotationProcessorPaths"
bare=$work/bare
clone bare "$bare"
without "$bare/pom.xml" '<dependencies>' '</dependencies>'
build trap1-before "$bare" "$work/cache-bare" -pl web -am
plugin newer
build trap1 "$bare" "$work/cache-bare" -pl web -am
if grep -q 'Found cached build, restoring shop:web ' "$work/trap1.log"; then
  nothing_compiled trap1
  (($(results "$bare" web) == 2)) || die "trap1: not the findings of the older plugin"
  say "  as expected: stale findings"
else
  die "trap1: the trap is gone: the page must say so"
fi

say "trap 1, another version number: always in the key"
plugin as-installed
released=$repo/dev/asynclint
for pom in parent checker engine errorprone; do
  mkdir -p "$released/asynclint-$pom/0.1.0-other"
  sed 's/0\.1\.0-SNAPSHOT/0.1.0-other/' "$released/asynclint-$pom/0.1.0-SNAPSHOT/asynclint-$pom-0.1.0-SNAPSHOT.pom" \
    >"$released/asynclint-$pom/0.1.0-other/asynclint-$pom-0.1.0-other.pom"
done
for name in engine errorprone; do cp "$(installed $name)" "$released/asynclint-$name/0.1.0-other/asynclint-$name-0.1.0-other.jar"; done
build trap1-version "$bare" "$work/cache-bare" -pl library -Dasynclint.version=0.1.0-other
compiled trap1-version library

say "trap 1, half a cure: a provided dependency on the plugin alone"
half=$work/half
clone half "$half"
without "$half/pom.xml" '<dependencies>' '</dependencies>'
dependency='<dependencies><dependency><groupId>dev.asynclint</groupId><artifactId>asynclint-errorprone</artifactId><version>${asynclint.version}</version><scope>provided</scope><optional>true</optional></dependency></dependencies>'
awk -v text="$dependency" '/<build>/ { print text } { print }' "$half/pom.xml" >"$half/pom.new" && mv "$half/pom.new" "$half/pom.xml"
build trap1-half-before "$half" "$work/cache-half" -pl web -am
plugin newer-engine
build trap1-half-engine "$half" "$work/cache-half" -pl web -am
if grep -q 'Found cached build, restoring shop:web ' "$work/trap1-half-engine.log"; then
  (($(results "$half" web) == 2)) || die "trap1-half-engine: not the findings of the older plugin"
  say "  as expected: stale findings when only the engine is another"
else
  die "trap1-half-engine: what a dependency brings along is in the key: the page must say so"
fi
plugin newer
build trap1-half "$half" "$work/cache-half" -pl web -am
compiled trap1-half library web
(($(results "$half" web) == 3)) || die "trap1-half: not the findings of the newer plugin"

say "trap 1, cured: both jars are dependencies of the compiler plugin"
cured=$work/cured
clone cured "$cured"
plugin as-installed
build trap1-cured-before "$cured" "$work/cache-cured" -pl web -am
restored trap1-cured-before library web
plugin newer-engine
build trap1-cured "$cured" "$work/cache-cured" -pl web -am
compiled trap1-cured library web
(($(results "$cured" web) == 3)) || die "trap1-cured: not the findings of the newer plugin"
plugin as-installed

say "trap 2: what the plugin reads and Maven does not know of: the catalogue, which an argument names"
unlisted=$work/unlisted
clone unlisted "$unlisted"
without "$unlisted/.mvn/maven-build-cache-config.xml" '<input>' '</input>'
build trap2-before "$unlisted" "$work/cache-unlisted"
echo "$lines" >>"$unlisted/asynclint.txt"
build trap2-catalogue "$unlisted" "$work/cache-unlisted" -pl web -am
if grep -q 'Found cached build, restoring shop:web ' "$work/trap2-catalogue.log"; then
  nothing_compiled trap2-catalogue
  (($(results "$unlisted" web) == 2)) || die "trap2-catalogue: not the findings of the older catalogue"
  say "  as expected: stale findings"
else
  die "trap2-catalogue: the trap is gone: the page must say so"
fi

say "trap 2, cured: the catalogue is among the inputs"
echo "$lines" >>"$cured/asynclint.txt"
build trap2-catalogue-cured "$cured" "$work/cache-cured" -pl web -am
compiled trap2-catalogue-cured web
(($(results "$cured" web) == 3)) || die "trap2-catalogue-cured: not the findings of the newer catalogue"

say "trap 2, a source root of one execution: is in the key"
extra=console/src/extra/java/shop/console/Extra.java
sed 's/t.length()/title.join().length()/' "$one/$extra" >"$work/Extra.java"
cp "$work/Extra.java" "$unlisted/$extra"
build trap2-root "$unlisted" "$work/cache-unlisted" -pl console
compiled trap2-root console
(($(results "$unlisted" console) == 1)) || die "trap2-root: not the finding of the newer source"

say "trap 2, the same in a clone below the JVM's folder for temporary files"
MAVEN_OPTS+=" -Djava.io.tmpdir=$work"
cp "$one/$extra" "$unlisted/$extra"
build trap2-temporary-before "$unlisted" "$work/cache-temporary" -pl console
(($(results "$unlisted" console) == 0)) || die "trap2-temporary-before: not the findings of the older source"
cp "$work/Extra.java" "$unlisted/$extra"
build trap2-temporary "$unlisted" "$work/cache-temporary" -pl console
if grep -q 'Found cached build, restoring shop:console ' "$work/trap2-temporary.log"; then
  nothing_compiled trap2-temporary
  (($(results "$unlisted" console) == 0)) || die "trap2-temporary: not the findings of the older source"
  say "  as expected: stale findings"
else
  die "trap2-temporary: the trap is gone: the page must say so"
fi

say "trap 2, cured: the source root is among the inputs"
build trap2-temporary-cured-before "$cured" "$work/cache-cured" -pl console
(($(results "$cured" console) == 0)) || die "trap2-temporary-cured-before: not the findings of the older source"
cp "$work/Extra.java" "$cured/$extra"
build trap2-temporary-cured "$cured" "$work/cache-cured" -pl console
compiled trap2-temporary-cured console
(($(results "$cured" console) == 1)) || die "trap2-temporary-cured: not the finding of the newer source"

say "all as expected, $SECONDS s"
