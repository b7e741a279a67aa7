#!/usr/bin/env bash
# Compiles published code bases with AsyncLint and collects what it finds. See README.md.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage() {
  cat <<EOF
usage: lint.sh [--all] [--name NAME]... [--kind library|server] [--resume] [--limit MINUTES]
               [--out DIR] [--plugin-classpath CP] [--checks A,B] [--flag ERROR_PRONE_FLAG]...
  --all                every code base of corpus.txt, more than a million lines (the default)
  --name, --kind       only these code bases
  --resume             keep what an earlier run with the same plugin found: goes on where it stopped
  --limit              a compilation that takes longer hangs and is ended (default: 20)
  --out                where everything is resolved and written (default: checker/corpus/target)
  --plugin-classpath   AsyncLint's jars or class folders (default: the reactor's target/classes)
  --checks             these checks instead of all that the plugin registers
  --flag               passed on to Error Prone, for instance -XepOpt:AsyncLint:VirtualThreads=on
EOF
}

out=$here/target plugin_classpath= only_checks= flags= wanted_kind= resume=0 limit=20
names=()
while (($#)); do
  case $1 in
    -h | --help) usage; exit 0 ;;
    --all) shift; continue ;;
    --resume) resume=1; shift; continue ;;
  esac
  (($# >= 2)) || { usage >&2; die "$1: unknown, or its value is missing"; }
  case $1 in
    --name) names+=("$2") ;;
    --kind) wanted_kind=$2 ;;
    --out) out=$2 ;;
    --plugin-classpath) plugin_classpath=$2 ;;
    --checks) only_checks=$2 ;;
    --flag) flags+=" $2" ;;
    --limit) limit=$2 ;;
    *) usage >&2; die "unknown option $1" ;;
  esac
  shift 2
done
[[ $limit =~ ^[0-9]+$ ]] && ((limit)) || die "--limit must be a number of minutes"
mkdir -p "$out"
out=$(cd "$out" && pwd)
if ((${#names[@]} == 0)); then
  mapfile -t names < <(corpus_entries | awk -v k="$wanted_kind" 'k == "" || $2 == k { print $1 }')
fi

select_plugin "$plugin_classpath"
[[ -z $only_checks ]] || IFS=, read -r -a checks <<<"$only_checks"
((${#checks[@]})) || die "no checks on the plugin's class path: build it first (mvn -DskipTests verify) or give --plugin-classpath"

# One javac log -> findings sorted by check, path and line; continuation lines stay with their finding.
findings_of() {
  awk '
    function flush() { if (record != "") print record; record = "" }
    match($0, /^[^ ].*\.java:[0-9]+: warning: \[[A-Z][A-Za-z0-9_]*\] /) {
      flush()
      head = substr($0, 1, RLENGTH); message = substr($0, RLENGTH + 1)
      path = head; sub(/:[0-9]+: warning: .*/, "", path)
      line = head; sub(/: warning: .*/, "", line); sub(/.*:/, "", line)
      check = head; sub(/.*\[/, "", check); sub(/\].*/, "", check)
      record = check "\t" path "\t" line "\t" message
      next
    }
    record != "" && /^ +\(see http/ { next }
    record != "" && /^[ \t]/ { record = record "\001" $0; next }
    { flush() }
    END { flush() }' "$1" |
    LC_ALL=C sort -t "$(printf '\t')" -k1,1 -k2,2 -k3,3n -k4 |
    awk -F '\t' '{ rest = $4; for (i = 5; i <= NF; i++) rest = rest "\t" $i
                   gsub(/\001/, "\n", rest); print $1 "\t" $2 ":" $3 "\t" rest }'
}

# A crash is javac's or Error Prone's own report of one, or a check that had to stop.
crashes_in() {
  grep -cE 'An exception has occurred in the compiler|An unhandled exception was thrown by the Error Prone|^Exception in thread|^java\.lang\.[A-Za-z]+(Error|Exception)|AsyncLint.*(stopped|failed|crash|internal error)' "$1" || true
}

# Memory is what the process takes at most (RSS) while the heap keeps no reserve: the collector grows it
# by a tenth at a time, and only after it has looked at everything. Under javac's usual flags the figure
# shows how lazily the JVM collects, and is the same with and without the plugin. What is left in the
# heap after a collection, at most a tenth of it garbage, is shown beside it: the strictest view, for
# the compiler's own code and metadata do not count. Without the optimizing compiler a compilation this
# short needs half the CPU.
jvm_flags+=(-J-XX:+UseSerialGC -J-Xms64m -J-XX:MinHeapFreeRatio=10 -J-XX:MaxHeapFreeRatio=20 -J-XX:TieredStopAtLevel=1
  -J-XX:SoftRefLRUPolicyMSPerMB=0)
most_memory=1.30

# compile_measured argument-file result: writes <result>.log, .time, .heap (MB) and .status.
compile_measured() {
  local status=0
  rm -rf "$work/classes" "$2.status" "$2.gc"
  local jvm_flags=("${jvm_flags[@]}" "-J-Xlog:gc:file=$2.gc")
  local javac_command=(timeout --kill-after=30 "${limit}m" "$javac")
  compile "$1" "$2.log" "$2.time" || status=$?
  rm -rf "$work/classes"
  sed -nE 's/.* Pause .* [0-9]+M->([0-9]+)M\(.*/\1/p' "$2.gc" | sort -n | tail -1 >"$2.heap"
  echo "$status" >"$2.status"
}

# Whether the compilation ended as one does: without an error, or with some.
ended() { # result
  local status=$(<"$1.status")
  ((status == 0 || (status == 1 && $(errors_in "$1.log"))))
}

hung() {
  local status=$(<"$1.status")
  ((status == 124 || status == 137))
}

plugin_key=$(for entry in ${plugin_path//:/ }; do
  if [[ -d $entry ]]; then find "$entry" -type f -exec cksum {} +; else cksum "$entry"; fi
done | LC_ALL=C sort | cksum)

row='%-22s %-8s %8s %6s %9s %9s %7s %7s %8s %5s %7s %8s %6s %8s %8s %8s\n'
summary=$(printf "$row" 'code base' kind lines files handlers findings errors added crashes hangs 'RSS MB' without ratio 'heap MB' without 'wall s')
linted=()
unresolved=()
failed=0 all_lines=0 all_files=0 all_handlers=0 all_findings=0 all_errors=0 all_added=0 all_crashes=0 all_hangs=0 worst=0
for code_base in "${names[@]}"; do
  select_code_base "$code_base"
  echo "== $name" >&2
  (resolve_code_base) || {
    unresolved+=("$name")
    continue
  }

  # Error Prone without our checks: what the plugin's errors and memory are compared with.
  reference=$work/reference lint=$work/lint
  javac_arguments "$work/reference.args" "$work/classes" "${error_prone_path}" "$(error_prone_argument "")"
  reference_key="${jvm_flags[*]} $(cksum <"$work/reference.args")"
  if [[ ! -f $reference.status || $(cat "$reference.key" 2>/dev/null) != "$reference_key" ]]; then
    compile_measured "$work/reference.args" "$reference"
    ended "$reference" || {
      rm "$reference.status"
      die "Error Prone without AsyncLint did not compile $name; see $reference.log"
    }
    code_base_lines >"$work/lines"
    occurrences "$handler_annotations" >"$work/handlers"
    echo "$reference_key" >"$reference.key"
  fi

  javac_arguments "$work/lint.args" "$work/classes" "$plugin_path" "$(error_prone_argument "$flags" "${checks[@]}")"
  lint_key="${jvm_flags[*]} $plugin_key $(cksum <"$work/lint.args")"
  if ((!resume)) || [[ ! -f $lint.status || $(cat "$lint.key" 2>/dev/null) != "$lint_key" ]]; then
    compile_measured "$work/lint.args" "$lint"
    findings_of "$lint.log" >"$work/findings.txt"
    echo "$lint_key" >"$lint.key"
  fi
  linted+=("$name")

  reference_errors=$(errors_in "$reference.log")
  errors=$(errors_in "$lint.log")
  crashes=$(crashes_in "$lint.log")
  hangs=0
  if hung "$lint"; then
    hangs=1
  elif ((!crashes)) && ! ended "$lint"; then
    crashes=1 # a failure that names no error in the source, whatever it printed
  fi
  heap_with=$(<"$lint.heap") heap_without=$(<"$reference.heap")
  read -r wall user system peak <"$lint.time"
  read -r _ _ _ peak_without <"$reference.time"
  ratio=$(awk "BEGIN { printf \"%.2f\", $peak_without ? $peak / $peak_without : 1 }")
  verdict=
  ((errors <= reference_errors)) || verdict+=" new errors;"
  ((!crashes)) || verdict+=" a crash;"
  ((!hangs)) || verdict+=" a hang;"
  awk "BEGIN { exit !($ratio <= $most_memory) }" || verdict+=" memory x $ratio;"
  if [[ -n $verdict ]]; then
    failed=1
    echo "FAILED $name:$verdict see $lint.log" >&2
  fi
  ((!reference_errors)) || echo "$name does not compile: Error Prone is silent about it, it counts for errors and crashes only" >&2
  grep -E '^(Note|note|warning): .*AsyncLint|^- .*AsyncLint' "$lint.log" >&2 || true

  lines=$(<"$work/lines") files=$(wc -l <"$work/files") handlers=$(<"$work/handlers")
  findings=$(grep -c '^[A-Za-z]' "$work/findings.txt" || true)
  summary+=$'\n'$(printf "$row" "$name" "$kind" "$lines" "$files" "$handlers" "$findings" "$reference_errors" \
    "$((errors - reference_errors))" "$crashes" "$hangs" "$peak" "$peak_without" "$ratio" "${heap_with:--}" "${heap_without:--}" "$wall")
  ((all_lines += lines, all_files += files, all_handlers += handlers, all_findings += findings, 1))
  ((all_errors += reference_errors, all_added += errors - reference_errors, all_crashes += crashes, all_hangs += hangs, 1))
  worst=$(printf '%s\n' "$worst" "$ratio" | sort -g | tail -1)
done
summary+=$'\n'$(printf "$row" total "" "$all_lines" "$all_files" "$all_handlers" "$all_findings" "$all_errors" "$all_added" \
  "$all_crashes" "$all_hangs" "" highest "$worst" "" "" "")

echo "$summary"
echo
printf '%-36s' 'findings per check'
printf ' %s' "${linted[@]}"
echo
for check in "${checks[@]}"; do
  printf '%-36s' "$check"
  for code_base in "${linted[@]}"; do
    printf " %${#code_base}d" "$(grep -c "^$check	" "$out/$code_base/findings.txt" || true)"
  done
  echo
done
if ((failed)); then
  echo "the plugin added errors, crashed, hung or needs more than $most_memory times the memory: see FAILED above" >&2
  exit 1
fi
if ((${#unresolved[@]})); then
  die "could not be resolved: ${unresolved[*]}"
fi
