#!/usr/bin/env bash
# How fast the language server answers to edits, and what memory it takes: the jar as a process, spoken to by standard input and
# output. Prints the rows of the table in docs/editors.md.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../../../.." && pwd)

usage() {
  cat <<TEXT
usage: editor.sh [--name NAME | --sources DIR --class-path PATH] [--edits N] [--all N] [-- FLAG...]
  --name         a code base of checker/corpus/corpus.txt, or service (default: service)
  --out          where checker/corpus/lint.sh keeps its code bases (default: checker/corpus/target)
  --edits        measured edits (default: 200)
  --all          edits until memory is measured again (default: 2000)
  -- FLAG...     of the server's Java, such as -Xmx512m
Needs the runnable jar and the test classes: mvn -DskipTests package
TEXT
}

die() {
  echo "editor.sh: $*" >&2
  exit 2
}

name=service sources= class_path= out=$root/checker/corpus/target edits=200 all=2000
flags=()
while (($#)); do
  case $1 in
    -h | --help) usage; exit 0 ;;
    --) shift; flags=("$@"); break ;;
  esac
  (($# >= 2)) || { usage >&2; die "$1: unknown, or its value is missing"; }
  case $1 in
    --name) name=$2 ;;
    --sources) sources=$2 ;;
    --class-path) class_path=$2 ;;
    --out) out=$2 ;;
    --edits) edits=$2 ;;
    --all) all=$2 ;;
    *) usage >&2; die "unknown option $1" ;;
  esac
  shift 2
done
[[ $edits =~ ^[0-9]+$ && $all =~ ^[0-9]+$ ]] && ((edits >= 8)) || die "--edits and --all must be numbers, at least 8"

jar=$(ls "$root"/checker/cli/target/asynclint-cli-*.jar 2>/dev/null | grep -v -e original -e sources | head -1)
[[ -f $jar ]] || die "no runnable jar, build it first (mvn -DskipTests package)"
[[ -d $root/checker/cli/target/test-classes ]] || die "no test classes, build them first (mvn -DskipTests package)"

if [[ -z $sources && $name == service ]]; then
  sources=$root/samples-app/service/src/main/java
  list=$(mktemp)
  (cd "$root" && mvn -B -q -ntp -f samples-app/service/pom.xml dependency:build-classpath -Dmdep.outputFile="$list" >&2)
  class_path=$(<"$list")
  rm -f "$list"
elif [[ -z $sources ]]; then
  [[ -f $out/$name/classpath ]] || die "no $name in $out: run checker/corpus/lint.sh --name $name first"
  sources=$out/$name/src
  class_path=$(<"$out/$name/classpath")
fi
[[ -d $sources ]] || die "no folder $sources"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -a "$sources" "$folder/src"
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$root/checker/cli/target/test-classes:$jar" \
  dev.asynclint.cli.bench.EditorBench "$jar" "$folder" "$class_path" "$edits" "$all" ${flags[@]+"${flags[@]}"}
