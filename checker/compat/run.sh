#!/usr/bin/env bash
# Runs the classes that were compiled once, for the oldest JDK and Error Prone, on the newest of each:
# every test of the engine and the plugin, and the Maven builds in checker/errorprone/src/it. The language server's
# tests run on the newest JDK with the Error Prone that the server takes there.
#
#   checker/compat/run.sh           writes docs/compatibility.md
#   checker/compat/run.sh --check   writes nothing, and fails if that file says something else
#   checker/compat/run.sh --newest  writes nothing, and runs the newest of both alone: "mvn verify" runs the oldest
#
# A newer JDK is looked for in variables such as JAVA_HOME_25_X64, in JDK_HOMES (folders of JDKs, separated
# by colons) and beside the JDK that runs Maven; the newest is taken.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
reports=$root/checker/errorprone/target/compat
newest_error_prone_needs=21
cd "$root"

die() {
  echo "compat: $*" >&2
  exit 2
}

case ${1-} in
  '' | --check | --newest) ;;
  *) die "unknown argument '$1'; there are --check and --newest" ;;
esac

property() { # of the root POM
  sed -n "s:.*<$1>\(.*\)</$1>.*:\1:p" pom.xml
}

feature() { # of the JDK in folder $1: 17, 21, 25, …; nothing if there is none
  [[ -x $1/bin/java && -x $1/bin/javac && -r $1/release ]] || return 0
  sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release"
}

candidates() { # folders that may hold a JDK, one a line
  local name sibling
  for name in $(compgen -A export JAVA_HOME_); do echo "${!name}"; done
  tr ':' '\n' <<<"${JDK_HOMES-}"
  for sibling in "$(dirname "$base_home")"/*; do echo "$sibling"; done
}

base_java=${JAVA_HOME:+$JAVA_HOME/bin/}java
base_home=$("$base_java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.home = //p')
base_home=$(realpath "$base_home")
base=$(feature "$base_home")
[[ -n $base ]] || die "no JDK in $base_home"

newer=$base newer_home=
while read -r home; do
  [[ -n $home ]] || continue
  version=$(feature "$home")
  if [[ -n $version ]] && ((version > newer)); then
    newer=$version newer_home=$(realpath "$home")
  fi
done < <(candidates)
if [[ -z $newer_home ]]; then
  echo "compat: skipped: no second JDK found (looked in JAVA_HOME_*, JDK_HOMES and beside $base_home for one above $base)"
  exit 0
fi

digest() { # of every class of the plugin and its tests
  find checker/{engine,errorprone}/target/{classes,test-classes} -name '*.class' -print0 |
    sort -z | xargs -0 cat | cksum
}

maven() { # the random tests are shorter here: "mvn verify" runs them on the oldest JDK
  JAVA_HOME=$base_home mvn -B -ntp -pl checker/errorprone -am -Dasynclint.incremental.rounds=3 -Dasynclint.fuzz.rounds=60 "$@"
}

run_row() { # JDK, its home, Error Prone, profiles
  local row=jdk$1-errorprone$3
  rm -rf checker/{engine,errorprone}/target/compat/"$row"
  mkdir -p "$reports"
  echo "compat: JDK $1, Error Prone $3"
  maven -P"$4" -Dspotless.check.skip -Dcompat.jdk="$1" -Dcompat.javaHome="$2" -Dcompat.row="$row" verify >"$reports/$row.log" 2>&1 ||
    { tail -40 "$reports/$row.log" >&2; die "Maven failed for $row"; }
  [[ $(digest) == "$compiled" ]] || die "classes were compiled again for $row"
  rows+=("$row")
}

run_server() { # the language server, which drives javac, on the JDK in folder $1
  echo "compat: the language server on JDK $newer"
  JAVA_HOME=$base_home mvn -B -ntp -q -pl checker/engine,checker/errorprone,checker/scan,checker/cli -Djvm="$1/bin/java" \
    -Dtest='dev/asynclint/cli/server/*Test' -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip -Dinvoker.skip=true test \
    >"$reports/server.log" 2>&1 || { tail -40 "$reports/server.log" >&2; die "the language server's tests failed on JDK $newer"; }
}

maven -q -DskipTests verify
compiled=$(digest)
oldest=$(property error-prone.version)
newest=$(property error-prone-newest.version)
rows=()
if [[ ${1-} != --newest ]]; then
  run_row "$base" "$base_home" "$oldest" compat
  run_row "$newer" "$newer_home" "$oldest" compat
fi
if ((newer >= newest_error_prone_needs)); then
  run_row "$newer" "$newer_home" "$newest" compat,newest-error-prone
else
  echo "compat: Error Prone $newest needs JDK $newest_error_prone_needs: not run"
fi
mkdir -p "$reports"
run_server "$newer_home"
((${#rows[@]} > 0)) || exit 0
"$base_home/bin/java" "$here/Table.java" "$root" "${1-}" "${rows[@]}"
