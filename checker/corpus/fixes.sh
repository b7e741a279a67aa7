#!/usr/bin/env bash
# Makes all fixes in copies of published code bases, and shows that what comes of it compiles and is not reported
# again. See README.md.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage() {
  cat <<EOT
usage: fixes.sh [--name NAME]... [--safe] [--out DIR] [--command JAR]
  --name      only these code bases of corpus.txt (default: lettuce-core, pulsar-broker, bookkeeper, kafka-connect)
  --safe      without the fixes that are only offered
  --out       where everything is resolved and written (default: checker/corpus/target)
  --command   the asynclint command's jar (default: the reactor's)
EOT
}

out=$here/target command= more=(--offered)
names=()
while (($#)); do
  case $1 in
    -h | --help) usage; exit 0 ;;
    --safe) more=(); shift; continue ;;
  esac
  (($# >= 2)) || { usage >&2; die "$1: unknown, or its value is missing"; }
  case $1 in
    --name) names+=("$2") ;;
    --out) out=$2 ;;
    --command) command=$2 ;;
    *) usage >&2; die "unknown option $1" ;;
  esac
  shift 2
done
((${#names[@]})) || names=(lettuce-core pulsar-broker bookkeeper kafka-connect)
mkdir -p "$out"
out=$(cd "$out" && pwd)
select_command "$command"

# A fix that meets another one is made in the next round.
most_rounds=5

said() { # how often a fix log says $2 of a finding
  grep -cE "^[^ ]+:[0-9]+: \[[A-Za-z]+\] $2" "$1" || true
}

row='%-22s %9s %9s %9s %11s %7s %9s %6s %6s\n'
summary=$(printf "$row" 'code base' findings 'with fix' repaired 'taken back' files findings new gone)
failed=0
for code_base in "${names[@]}"; do
  select_code_base "$code_base"
  echo "== $name" >&2
  resolve_code_base
  fixed=$work/fixed baseline=$work/fixes-baseline.txt
  rm -rf "$fixed" "$work"/fix-*.log "$baseline"
  cp -r "$work/src" "$fixed"
  mkdir "$fixed/.git" # paths in findings are relative to it
  check "$fixed" "$work/before" --baseline "$work/none.txt"
  "$java" -jar "$command" baseline "$work/before.sarif" --accept "before" --baseline "$baseline" >"$work/baseline.log"
  with_fix=$(grep -c '^ *"fixes"' "$work/before.sarif" || true)

  repaired=0 taken_back=0
  for ((round = 1; round <= most_rounds; round++)); do
    run_command fix "$fixed" "$work/fix-$round" "${more[@]}"
    made=$(said "$work/fix-$round.log" repaired)
    ((repaired += made)) || true
    taken_back=$(said "$work/fix-$round.log" 'taken back')
    ((made)) || break
  done
  check "$fixed" "$work/after" --baseline "$baseline"
  (cd "$work" && diff -ru -x .git src fixed >fixes.diff) || true
  read -r after new moved gone <<<"$(standings "$work/after")"
  before=$(standings "$work/before" | cut -d' ' -f1)
  summary+=$'\n'$(printf "$row" "$name" "$before" "$with_fix" "$repaired" "$taken_back" \
    "$(grep -c '^diff ' "$work/fixes.diff" || true)" "$after" "$new" "$gone")
  # What was repaired is gone. Only a fix that hands a future back may bring a finding: its callers drop it now.
  ((taken_back == 0 && gone >= repaired && (new == 0 || ${#more[@]}))) || failed=1
done
echo "$summary"
exit "$failed"
