#!/usr/bin/env bash
# Measures whether findings stay themselves: in a library that is formatted anew, and from one of its releases to the
# next. See README.md.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
corpus=$here/identity.txt

usage() {
  cat <<EOT
usage: identity.sh [--name LIBRARY]... [--out DIR] [--command JAR]
  --name      only these libraries of identity.txt, without the release
  --out       where everything is resolved and written (default: checker/corpus/target)
  --command   the asynclint command's jar (default: the reactor's)
EOT
}

out=$here/target command=
wanted=()
while (($#)); do
  case $1 in
    -h | --help) usage; exit 0 ;;
  esac
  (($# >= 2)) || { usage >&2; die "$1: unknown, or its value is missing"; }
  case $1 in
    --name) wanted+=("$2") ;;
    --out) out=$2 ;;
    --command) command=$2 ;;
    *) usage >&2; die "unknown option $1" ;;
  esac
  shift 2
done
mkdir -p "$out"
out=$(cd "$out" && pwd)
select_command "$command"
formatter_version=$(sed -n 's:.*<google-java-format.version>\(.*\)</google-java-format.version>.*:\1:p' "$root/pom.xml")

# Formats the selected code base into $1.
format_anew() {
  rm -rf "$1"
  cp -r "$work/src" "$1"
  local exports=() package
  for package in api code file parser tree util; do
    exports+=("--add-exports=jdk.compiler/com.sun.tools.javac.$package=ALL-UNNAMED")
  done
  (cd "$1" && tr '\n' '\0' <"$work/files" | xargs -0 -n 200 "$java" "${exports[@]}" \
    -cp "$(tool_class_path google-java-format "com.google.googlejavaformat:google-java-format:$formatter_version")" \
    com.google.googlejavaformat.java.Main --replace --skip-sorting-imports)
}

changed_files() { # the files below $1 that differ from the selected code base's
  (cd "$work/src" && tr '\n' '\0' <"$work/files" | xargs -0 -I{} sh -c "cmp -s '{}' '$1/{}' || echo" | wc -l)
}

row='%-18s %-18s %8s %8s %8s %8s %8s %8s\n'
formatted=$(printf "$row" library 'release' files changed findings new moved gone)
released=$(printf "$row" library releases '' '' findings new moved gone)
mapfile -t entries < <(corpus_entries | awk '$2 == "earlier" { print $1 }')
for earlier in "${entries[@]}"; do
  library=${earlier%_*}
  ((${#wanted[@]} == 0)) || [[ " ${wanted[*]} " == *" $library "* ]] || continue
  select_code_base "$earlier"
  echo "== $name" >&2
  resolve_code_base
  baseline=$work/baseline.txt
  rm -f "$baseline"
  check "$work/src" "$work/first" --baseline "$work/none.txt"
  "$java" -jar "$command" baseline "$work/first.sarif" --accept "released" --baseline "$baseline" >"$work/baseline.log"

  format_anew "$work/formatted"
  check "$work/formatted" "$work/second" --baseline "$baseline"
  formatted+=$'\n'$(printf "$row" "$library" "${earlier#*_}" "$(wc -l <"$work/files")" "$(changed_files "$work/formatted")" \
    $(standings "$work/second"))

  later=$(corpus_entries | awk -v l="${library}_" '$2 == "later" && index($1, l) == 1 { print $1 }')
  select_code_base "$later"
  echo "== $name" >&2
  resolve_code_base
  check "$work/src" "$work/first" --baseline "$baseline"
  released+=$'\n'$(printf "$row" "$library" "${earlier#*_} to ${later#*_}" '' '' \
    $(standings "$work/first"))
done
echo "formatted with google-java-format $formatter_version"
echo "$formatted"
echo
echo "from one release to the next"
echo "$released"
