#!/usr/bin/env bash
# Compiles published code bases with AsyncLint and collects what it finds. See README.md.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage() {
  cat <<EOF
usage: lint.sh [--name NAME]... [--kind library|server] [--out DIR] [--plugin-classpath CP]
               [--checks A,B] [--flag ERROR_PRONE_FLAG]...
  --name, --kind       only these code bases of corpus.txt (default: all)
  --out                where everything is resolved and written (default: checker/corpus/target)
  --plugin-classpath   AsyncLint's jars or class folders (default: the reactor's target/classes)
  --checks             these checks instead of all that the plugin registers
  --flag               passed on to Error Prone, for instance -XepOpt:AsyncLint:VirtualThreads=on
EOF
}

out=$here/target plugin_classpath= only_checks= flags= wanted_kind=
names=()
while (($#)); do
  case $1 in
    -h | --help) usage; exit 0 ;;
  esac
  (($# >= 2)) || { usage >&2; die "$1: unknown, or its value is missing"; }
  case $1 in
    --name) names+=("$2") ;;
    --kind) wanted_kind=$2 ;;
    --out) out=$2 ;;
    --plugin-classpath) plugin_classpath=$2 ;;
    --checks) only_checks=$2 ;;
    --flag) flags+=" $2" ;;
    *) usage >&2; die "unknown option $1" ;;
  esac
  shift 2
done
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

row='%-22s %-8s %8s %6s %9s %9s %7s %7s %8s %8s %8s %7s\n'
summary=$(printf "$row" 'code base' kind lines files handlers findings errors added crashes 'wall s' 'CPU s' 'peak MB')
failed=0
for code_base in "${names[@]}"; do
  select_code_base "$code_base"
  echo "== $name" >&2
  resolve_code_base

  if [[ ! -f $work/baseline.time ]]; then
    rm -rf "$work/classes"
    javac_arguments "$work/baseline.args" "$work/classes" ""
    status=0
    compile "$work/baseline.args" "$work/baseline.log" "$work/baseline.time.new" || status=$?
    ((status == 0 || $(errors_in "$work/baseline.log"))) || die "javac without the plugin ended with $status; see $work/baseline.log"
    mv "$work/baseline.time.new" "$work/baseline.time"
    code_base_lines >"$work/lines"
    occurrences "$handler_annotations" >"$work/handlers"
  fi
  baseline_errors=$(errors_in "$work/baseline.log")

  rm -rf "$work/classes"
  javac_arguments "$work/lint.args" "$work/classes" "$plugin_path" "$(error_prone_argument "$flags" "${checks[@]}")"
  status=0
  compile "$work/lint.args" "$work/javac.log" "$work/lint.time" || status=$?
  findings_of "$work/javac.log" >"$work/findings.txt"

  errors=$(errors_in "$work/javac.log")
  crashes=$(crashes_in "$work/javac.log")
  # A failure that names no error in the source is a crash too, whatever it printed.
  ((status == 0 || crashes || (status == 1 && errors))) || crashes=1
  ((errors <= baseline_errors && crashes == 0)) || failed=1
  grep -E '^(Note|note|warning): .*AsyncLint|^- .*AsyncLint' "$work/javac.log" >&2 || true

  read -r wall user system peak <"$work/lint.time"
  summary+=$'\n'$(printf "$row" "$name" "$kind" "$(<"$work/lines")" "$(wc -l <"$work/files")" "$(<"$work/handlers")" \
    "$(grep -c '^[A-Za-z]' "$work/findings.txt" || true)" "$baseline_errors" "$((errors - baseline_errors))" "$crashes" \
    "$wall" "$(awk "BEGIN { printf \"%.1f\", $user + $system }")" "$peak")
  read -r wall user system peak <"$work/baseline.time"
  summary+=$'\n'$(printf "$row" "  without the plugin" "" "" "" "" "" "" "" "" \
    "$wall" "$(awk "BEGIN { printf \"%.1f\", $user + $system }")" "$peak")
done

echo "$summary"
echo
printf '%-36s' 'findings per check'
printf ' %s' "${names[@]}"
echo
for check in "${checks[@]}"; do
  printf '%-36s' "$check"
  for code_base in "${names[@]}"; do
    printf " %${#code_base}d" "$(grep -c "^$check	" "$out/$code_base/findings.txt" || true)"
  done
  echo
done
if ((failed)); then
  echo "the plugin added errors or crashed: see the javac.log files below $out" >&2
  exit 1
fi
