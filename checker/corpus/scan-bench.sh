#!/usr/bin/env bash
# Measures what a scan costs: cold, kept from the last time, and warm beside bare parsing; PMD on the same files. See README.md.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage() {
  cat <<EOT
usage: scan-bench.sh [--name NAME] [--runs N] [--warm N] [--out DIR] [--command JAR]
  --name      the code base (default: vertx-core)
  --runs      counted runs and rounds of each (default: 5)
  --warm      rounds in one process before those that count (default: 6)
  --out       where everything is resolved and written (default: checker/corpus/target)
  --command   the asynclint command's jar (default: the reactor's)
Semgrep is measured too if it is on the path.
EOT
}

pmd_version=7.17.0
wanted=vertx-core runs=5 warm=6 out=$here/target command=
while (($#)); do
  case $1 in
    -h | --help) usage; exit 0 ;;
  esac
  (($# >= 2)) || { usage >&2; die "$1: unknown, or its value is missing"; }
  case $1 in
    --name) wanted=$2 ;;
    --runs) runs=$2 ;;
    --warm) warm=$2 ;;
    --out) out=$2 ;;
    --command) command=$2 ;;
    *) usage >&2; die "unknown option $1" ;;
  esac
  shift 2
done
for number in "$runs" "$warm"; do
  [[ $number =~ ^[0-9]+$ ]] && ((number)) || die "--runs and --warm must be numbers above 0"
done
mkdir -p "$out"
out=$(cd "$out" && pwd)
select_command "$command"
select_code_base "$wanted"
resolve_code_base
sources_folder=$work/compiled
rm -rf "$sources_folder" "$work/scan-cache"
mkdir -p "$sources_folder"
(cd "$work/src" && tar -cf - -T "$work/files") | tar -xf - -C "$sources_folder"
lines=$(code_base_lines)
pmd=$(tool_class_path pmd "net.sourceforge.pmd:pmd-cli:$pmd_version" "net.sourceforge.pmd:pmd-java:$pmd_version")

# One run of $2..., whatever its status; its CPU seconds, wall seconds and peak memory into $work/bench.$1.
run() {
  local name=$1
  shift
  timed "$work/bench.time" "$@" >"$work/bench.$name.log" 2>&1 || true
  awk '{ print $2 + $3, $1, $4 }' "$work/bench.time" >>"$work/bench.$name"
}

scan() {
  "$java" "-Xmx$heap" -jar "$command" scan "$sources_folder" --root "$sources_folder" --baseline "$work/none.txt" "$@"
}
export -f scan
export java heap command sources_folder work

tools=(cold kept pmd)
cat >"$work/semgrep.yaml" <<'EOT'
rules:
  - id: wait
    languages: [java]
    severity: WARNING
    message: a wait
    pattern-either: [{ pattern: $X.join() }, { pattern: $X.get() }]
EOT
! type semgrep >/dev/null 2>&1 || tools+=(semgrep)
rm -f "$work"/bench.*
for ((i = 0; i <= runs; i++)); do
  run cold bash -c 'scan --no-cache'
  run kept bash -c "scan --cache '$work/scan-cache'"
  run pmd "$java" "-Xmx$heap" -cp "$pmd" net.sourceforge.pmd.cli.PmdCli check -d "$sources_folder" \
    -R category/java/multithreading.xml -f text --no-cache --no-progress --threads "$(nproc)"
  [[ " ${tools[*]} " != *" semgrep "* ]] ||
    run semgrep semgrep scan --config "$work/semgrep.yaml" --metrics=off --disable-version-check --no-git-ignore --quiet \
      "$sources_folder"
  # The first of each fills the disk's cache and ours.
  ((i)) || for each in "${tools[@]}"; do rm -f "$work/bench.$each"; done
done

row='%-32s %8s %17s %8s %8s %12s\n'
printf "$row" "$name, $lines lines" 'CPU s' '(lowest-highest)' 'wall s' 'RSS MB' 'lines/CPU s'
summary() {
  sort -n "$work/bench.$2" | awk -v title="$1" -v row="$row" -v lines="$lines" '
    { cpu[NR] = $1; wall[NR] = $2; peak = $3 > peak ? $3 : peak }
    END { m = int((NR + 1) / 2)
      printf row, title, sprintf("%.2f", cpu[m]), sprintf("(%.2f-%.2f)", cpu[1], cpu[NR]), sprintf("%.2f", wall[m]), peak,
        int(lines / cpu[m]) }'
}
summary 'scan, cold' cold
summary 'scan, nothing has changed' kept
summary "PMD $pmd_version, multithreading" pmd
[[ " ${tools[*]} " != *" semgrep "* ]] || summary "Semgrep $(semgrep --version 2>/dev/null | tail -1), one rule" semgrep
echo
"$java" "-Xmx$heap" -cp "$command" "$here/ScanBench.java" "$sources_folder" "$warm" "$runs"
