#!/usr/bin/env bash
# What AsyncLint costs: user+system CPU of interleaved compilations. See README.md.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage() {
  cat <<EOF
usage: bench.sh [--name NAME]... [--runs N] [--out DIR] [--plugin-classpath CP] [--checks A,B]
  --name               code bases of corpus.txt (default: lettuce-core)
  --runs               measured rounds, at least 5 (default: 7), after one that is not counted
  --out                as for lint.sh (default: checker/corpus/target)
  --plugin-classpath   AsyncLint's jars or class folders (default: the reactor's target/classes)
  --checks             these checks instead of all that the plugin registers
EOF
}

out=$here/target plugin_classpath= only_checks= runs=7
names=()
while (($#)); do
  case $1 in
    -h | --help) usage; exit 0 ;;
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
((${#names[@]})) || names=(lettuce-core)
mkdir -p "$out"
out=$(cd "$out" && pwd)

# Without AsyncLint's classes the first two are still measured.
select_plugin "$plugin_classpath"
[[ -z $only_checks ]] || IFS=, read -r -a checks <<<"$only_checks"
variants=(javac error-prone)
if ((${#checks[@]})); then
  variants+=(asynclint)
else
  echo "no checks on the plugin's class path: measuring javac and Error Prone only" >&2
fi

# Everything is resolved before the first compilation: no network while measuring.
for code_base in "${names[@]}"; do
  select_code_base "$code_base"
  resolve_code_base
  mkdir -p "$work/bench"
  javac_arguments "$work/bench/javac.args" "$work/bench/classes" ""
  javac_arguments "$work/bench/error-prone.args" "$work/bench/classes" "$error_prone_path" "$(error_prone_argument "")"
  if ((${#checks[@]})); then
    javac_arguments "$work/bench/asynclint.args" "$work/bench/classes" "$plugin_path" "$(error_prone_argument "" "${checks[@]}")"
  fi
done

# measurements file field: median, lowest and highest of a field (4 = CPU = user + system).
statistics() {
  awk -v field="$2" '{ print (field == 4 ? $2 + $3 : field == 5 ? $4 : $1) }' "$1" | sort -g |
    awk '{ v[NR] = $1 } END { m = NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2; print m, v[1], v[NR] }'
}

echo "$("$javac" -version 2>&1), Error Prone $error_prone_version, ${#checks[@]} checks, $(nproc) processors, heap $heap, $runs rounds"
for code_base in "${names[@]}"; do
  select_code_base "$code_base"
  bench=$work/bench
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
  printf '%-44s %9s %17s %9s %8s\n' "$name, $(code_base_lines) lines" 'CPU s' '(lowest-highest)' 'wall s' 'peak MB'
  for variant in "${variants[@]}"; do
    read -r cpu low high < <(statistics "$bench/$variant.times" 4)
    read -r wall _ < <(statistics "$bench/$variant.times" 1)
    read -r peak _ < <(statistics "$bench/$variant.times" 5)
    case $variant in
      javac) label="javac" ;;
      error-prone) label="Error Prone, no checks" base=$cpu base_peak=$peak ;;
      asynclint) label="Error Prone, only AsyncLint's ${#checks[@]} checks" ;;
    esac
    printf '%-44s %9.2f %17s %9.2f %8.0f\n' "$label" "$cpu" "($low-$high)" "$wall" "$peak"
  done
  if ((${#checks[@]})); then
    awk "BEGIN { printf \"AsyncLint over Error Prone without checks: CPU x %.3f, peak memory x %.2f\n\", $cpu / $base, $base_peak ? $peak / $base_peak : 0 }"
  fi
done
