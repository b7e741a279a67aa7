#!/usr/bin/env bash
# Counts, by text, the constructs that the checks are about: which code bases can tell something.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

out=${1:-$here/target}
mkdir -p "$out"
out=$(cd "$out" && pwd)

patterns=(
  'handlers' "$handler_annotations"
  'async types' '\b(CompletableFuture|CompletionStage|ListenableFuture|Mono|Flux|Uni)<'
  'suspended' '@Suspended\b|AsyncResponse '
  'join()' '\.join\(\)'
  'get()' '[fF]utures?(\([^()]*\))?\.get\('
  'block()' '\.block(First|Last|Optional)?\(|\.await\(\)'
  'then...' '\.then(Apply|Accept|Compose|Run|Combine)(Async)?\(|\.handle(Async)?\(|\.whenComplete(Async)?\('
  'submit' '\.(submit|execute|schedule)\('
  'supplyAsync' '(supply|run)Async\('
  '@Async' '@Async\b'
  'parallel' 'parallelStream\(\)|\.parallel\(\)'
  'allOf' '\.allOf\(|allAsList\('
  'executors' 'Executors\.new|new ThreadPoolExecutor'
  'cancel' '\.cancel\('
  'interrupted' 'catch \((final )?[^)]*InterruptedException'
  'sleep' 'Thread\.sleep\('
)
printf '%-22s %8s' 'code base' lines
for ((i = 0; i < ${#patterns[@]}; i += 2)); do printf ' %11s' "${patterns[i]}"; done
echo
for code_base in $(corpus_entries | awk '{ print $1 }'); do
  select_code_base "$code_base"
  resolve_code_base
  printf '%-22s %8d' "$name" "$(code_base_lines)"
  for ((i = 1; i < ${#patterns[@]}; i += 2)); do printf ' %11d' "$(occurrences "${patterns[i]}")"; done
  echo
done
