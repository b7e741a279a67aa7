#!/usr/bin/env bash
# What AsyncLint costs: user+system CPU of interleaved compilations. See README.md.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage() {
  cat <<EOF
usage: bench.sh [--name NAME]... [--growth] [--runs N] [--out DIR] [--plugin-classpath CP] [--checks A,B]
  --name               code bases of corpus.txt (default: lettuce-core and druid-server)
  --growth             instead: parts of trino-main of about 10,000, 50,000 and 150,000 lines, and
                       trino-main with druid-server, about 500,000 lines
  --runs               measured rounds, at least 5 (default: 7), after one that is not counted
  --out                as for lint.sh (default: checker/corpus/target)
  --plugin-classpath   AsyncLint's jars or class folders (default: the reactor's target/classes)
  --checks             these checks instead of all that the plugin registers
EOF
}

out=$here/target plugin_classpath= only_checks= runs=7 growth=
names=()
while (($#)); do
  case $1 in
    -h | --help) usage; exit 0 ;;
    --growth) growth=1; shift; continue ;;
  esac
  (($# >= 2)) || { usage >&2; die "$1: unknown, or its value is missing"; }
  case $1 in
    --name) names+=("$2") ;;
    --runs) runs=$2 ;;
    --out) out=$2 ;;
    --plugin-classpath) plugin_classpath=$2 ;;
    --checks) only_checks=$2 ;;
    *) usage >&2; die "unknown option $1" ;;
  esac
  shift 2
done
[[ $runs =~ ^[0-9]+$ ]] && ((runs >= 5)) || die "--runs must be a number, at least 5"
((${#names[@]})) || names=(lettuce-core druid-server)
mkdir -p "$out"
out=$(cd "$out" && pwd)
nullaway_version=$(sed -n 's:.*<nullaway.version>\(.*\)</nullaway.version>.*:\1:p' "$root/pom.xml")

select_plugin "$plugin_classpath"
[[ -z $only_checks ]] || IFS=, read -r -a checks <<<"$only_checks"
variants=(javac error-prone)
if ((${#checks[@]})); then
  variants+=(asynclint)
else
  # Without AsyncLint's classes the others are still measured.
  echo "no checks on the plugin's class path: measuring the others only" >&2
fi
variants+=(nullaway)

# The package that all files on standard input are in or below.
common_package() {
  awk -F / '{ if (NR == 1) { n = NF - 1; for (i = 1; i <= n; i++) p[i] = $i }
              for (i = 1; i <= n; i++) if (i >= NF || $i != p[i]) { n = i - 1; break } }
            END { for (i = 1; i <= n; i++) printf "%s%s", (i > 1 ? "." : ""), p[i] }'
}

# The argument files of every variant for the selected code base; $1: the folder they go to.
prepare() {
  local bench=$1 error_prone_path nullaway_path packages
  mkdir -p "$bench"
  error_prone_path=$(tool_class_path error-prone "com.google.errorprone:error_prone_core:$error_prone_version")
  nullaway_path=$(tool_class_path nullaway "com.google.errorprone:error_prone_core:$error_prone_version" \
    "com.uber.nullaway:nullaway:$nullaway_version")
  packages=$(common_package <"$work/files")
  javac_arguments "$bench/javac.args" "$bench/classes" ""
  javac_arguments "$bench/error-prone.args" "$bench/classes" "$error_prone_path" "$(error_prone_argument "")"
  javac_arguments "$bench/nullaway.args" "$bench/classes" "$nullaway_path" \
    "$(error_prone_argument "-XepOpt:NullAway:AnnotatedPackages=${packages:-com,io,org}" NullAway)"
  if ((${#checks[@]})); then
    javac_arguments "$bench/asynclint.args" "$bench/classes" "$plugin_path" "$(error_prone_argument "" "${checks[@]}")"
  fi
}

# part NAME LINES: makes the code base NAME-LINES of files spread evenly over NAME. What is left
# out is found in the published jar, which is on the class path.
part() {
  select_code_base "$1"
  resolve_code_base
  local whole=$work of=$out/$1-$2
  mkdir -p "$of"
  ln -sfn "$whole/src" "$of/src"
  cp "$whole/classpath" "$of/classpath"
  awk -v share="$(awk "BEGIN { print $2 / $(code_base_lines) }")" \
    '{ due += share; if (due >= 1) { due--; print } }' "$whole/files" >"$of/files"
}

# union NAME OTHER: makes the code base NAME-and-OTHER of both.
union() {
  local each classpath= of=$out/$1-and-$2
  mkdir -p "$of/src"
  : >"$of/files"
  for each in "$1" "$2"; do
    select_code_base "$each"
    resolve_code_base
    classpath+=${classpath:+:}$(<"$work/classpath")
    cp -R "$work/src/." "$of/src"
    cat "$work/files" >>"$of/files"
  done
  LC_ALL=C sort -u -o "$of/files" "$of/files"
  echo "$classpath" >"$of/classpath"
}

# Selects what part and union made, or a code base of corpus.txt.
select_measured() {
  if [[ -n $growth ]]; then
    name=$1 options=- work=$out/$1
  else
    select_code_base "$1"
    resolve_code_base
  fi
}

# statistics file awk-expression: median, lowest and highest of what "wall user system peak" gives.
statistics() {
  awk "{ print $2 }" "$1" | sort -g |
    awk '{ v[NR] = $1 } END { m = NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2; print m, v[1], v[NR] }'
}

# Everything is resolved before the first compilation: no network while measuring.
if [[ -n $growth ]]; then
  part trino-main 10000
  part trino-main 50000
  part trino-main 150000
  union trino-main druid-server
  names=(trino-main-10000 trino-main-50000 trino-main-150000 trino-main-and-druid-server)
fi
for code_base in "${names[@]}"; do
  select_measured "$code_base"
  prepare "$work/bench"
done

echo "$("$javac" -version 2>&1), Error Prone $error_prone_version, ${#checks[@]} checks," \
  "NullAway $nullaway_version, $(nproc) processors, heap $heap, $runs rounds"
for code_base in "${names[@]}"; do
  select_measured "$code_base"
  bench=$work/bench
  lines=$(code_base_lines)
  rm -f "$bench"/*.times
  for ((round = 0; round <= runs; round++)); do
    for variant in "${variants[@]}"; do
      rm -rf "$bench/classes"
      compile "$bench/$variant.args" "$bench/$variant.log" "$bench/time" || die "$variant did not compile $name; see $bench/$variant.log"
      ((round == 0)) || cat "$bench/time" >>"$bench/$variant.times"
      echo "$name round $round $variant: $(<"$bench/time")" >&2
    done
  done
  rm -rf "$bench/classes"

  echo
  printf '%-44s %8s %17s %9s %7s %8s %8s\n' "$name, $lines lines" 'CPU s' '(lowest-highest)' 's/100,000' 'x EP' 'wall s' 'peak MB'
  base=
  for variant in "${variants[@]}"; do
    read -r cpu low high < <(statistics "$bench/$variant.times" '$2 + $3')
    read -r wall _ < <(statistics "$bench/$variant.times" '$1')
    read -r peak _ < <(statistics "$bench/$variant.times" '$4')
    case $variant in
      javac) label="javac" ;;
      error-prone) label="Error Prone, no checks" base=$cpu ;;
      asynclint) label="Error Prone, only AsyncLint's ${#checks[@]} checks" ;;
      nullaway) label="Error Prone, only NullAway" ;;
    esac
    printf '%-44s %8.2f %17s %9.2f %7s %8.2f %8.0f\n' "$label" "$cpu" "($low-$high)" \
      "$(awk "BEGIN { print 100000 * $cpu / $lines }")" \
      "$([[ -z $base ]] || awk "BEGIN { printf \"%.3f\", $cpu / $base }")" "$wall" "$peak"
  done
done
