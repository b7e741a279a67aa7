#!/usr/bin/env bash
# Compares what a scan without a build finds with what the compiler finds. See README.md.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage() {
  cat <<EOT
usage: agree.sh [--alone] [--name NAME]... [--out DIR] [--plugin-classpath CP] [--command JAR]
  --alone              the scan sees the one module, and nothing of the project's others
  --name               only these code bases (default: $(echo "${agreed[@]}"))
  --out                where everything is resolved and written (default: checker/corpus/target)
  --plugin-classpath   AsyncLint's jars or class folders (default: the reactor's target/classes)
  --command            the asynclint command's jar (default: the reactor's)
EOT
}

agreed=(lettuce-core vertx-core quarkus-vertx-http keycloak-services pulsar-broker bookkeeper druid-server kafka-connect
  spring-cloud-gateway ignite)
out=$here/target plugin_classpath= command= alone=0
names=()
while (($#)); do
  case $1 in
    -h | --help) usage; exit 0 ;;
    --alone) alone=1; shift; continue ;;
  esac
  (($# >= 2)) || { usage >&2; die "$1: unknown, or its value is missing"; }
  case $1 in
    --name) names+=("$2") ;;
    --out) out=$2 ;;
    --plugin-classpath) plugin_classpath=$2 ;;
    --command) command=$2 ;;
    *) usage >&2; die "unknown option $1" ;;
  esac
  shift 2
done
((${#names[@]})) || names=("${agreed[@]}")
mkdir -p "$out"
out=$(cd "$out" && pwd)
select_command "$command"

# The compiler's answer, every check on; kept for the next run with the same plugin.
lint_arguments=(--resume --out "$out" --flag -XepOpt:AsyncLint:UntimedWaits=on)
[[ -z $plugin_classpath ]] || lint_arguments+=(--plugin-classpath "$plugin_classpath")
for each in "${names[@]}"; do
  lint_arguments+=(--name "$each")
done
"$here/lint.sh" "${lint_arguments[@]}" >"$out/agree-lint.txt" 2>"$out/agree-lint.log" || (($? == 1)) || {
  tail -5 "$out/agree-lint.log" >&2
  die "the compiler's findings are missing; see $out/agree-lint.log"
}
select_plugin "$plugin_classpath"
only=()
for each in "${checks[@]}"; do
  only+=(--check "$each")
done

# The files that are compiled into $work/compiled, and those of the same project's other modules, whose types the compiler
# knows too, into $work/modules; kept.
copy_sources() {
  local groups jar
  [[ ! -f $work/modules.complete ]] || return 0
  rm -rf "$work/compiled" "$work/modules" "$work/module-jars"
  mkdir -p "$work/compiled" "$work/modules" "$work/module-jars"
  (cd "$work/src" && tar -cf - -T "$work/files") | tar -xf - -C "$work/compiled"
  groups=$(tr ',' '\n' <<<"$sources" | cut -d: -f1 | sort -u | paste -sd, -)
  run_maven "$work/pom.xml" "$work/maven-modules.log" "$dependency_plugin:copy-dependencies" -Dclassifier=sources \
    -DincludeGroupIds="$groups" -DoutputDirectory="$work/module-jars" -Dmdep.failOnMissingClassifierArtifact=false
  for jar in "$work"/module-jars/*.jar; do
    [[ ! -f $jar ]] || unzip -qn "$jar" '*.java' -d "$work/modules" 2>/dev/null || (($? == 11))
  done
  (cd "$work/modules" && tr '\n' '\0' <"$work/files" | xargs -0 rm -f)
  rm -rf "$work/module-jars" "$work/modules/META-INF"
  : >"$work/modules.complete"
}

# Findings as check, tab, path:line, tab, message; each check, file and line once.
compilers_findings() {
  awk -F '\t' 'NF >= 3 && !seen[$1 "\t" $2]++ { print $1 "\t" $2 "\t" $3 }' "$work/findings.txt"
}

scans_findings() {
  sed -nE 's/^([^ :]+:[0-9]+): warning: \[([A-Za-z]+)\] (.*)/\2\t\1\t\3/p' "$work/scan.txt" |
    awk -F '\t' 'NR == FNR { compiled[$1]; next } { path = $2; sub(/:[0-9]+$/, "", path) }
      path in compiled && !seen[$1 "\t" $2]++' "$work/files" -
}

: >"$out/agree.all"
row='%-32s %8s %8s %14s %10s %12s\n'
printf "$row" 'code base' lines both 'only compiler' 'only scan' 'scan s'
for code_base in "${names[@]}"; do
  select_code_base "$code_base"
  status=0
  copy_sources
  types=()
  ((alone)) || types=(--types "$work/modules")
  timed "$work/scan.time" "$java" "-Xmx$heap" -jar "$command" scan "$work/compiled" --root "$work/compiled" "${only[@]}" \
    "${types[@]}" --no-cache --baseline "$work/none.txt" --format "text=$work/scan.txt" >"$work/scan.log" 2>&1 || status=$?
  ((status < 2)) || { tail -5 "$work/scan.log" >&2; die "$name could not be scanned; see $work/scan.log"; }
  compilers_findings >"$work/agree.compiler"
  scans_findings >"$work/agree.scan"
  awk -F '\t' '
    NR == FNR { compiler[$1 "\t" $2] = $3; next }
    { key = $1 "\t" $2; if (key in compiler) { print "both\t" $0; delete compiler[key] } else print "only scan\t" $0 }
    END { for (key in compiler) print "only compiler\t" key "\t" compiler[key] }' \
    "$work/agree.compiler" "$work/agree.scan" | LC_ALL=C sort >"$work/agree.txt"
  cat "$work/agree.txt" >>"$out/agree.all"
  read -r wall _ <"$work/scan.time"
  printf "$row" "$name" "$(code_base_lines)" "$(grep -c '^both' "$work/agree.txt" || true)" \
    "$(grep -c '^only compiler' "$work/agree.txt" || true)" "$(grep -c '^only scan' "$work/agree.txt" || true)" "$wall"
done
echo
printf "$row" check '' both 'only compiler' 'only scan' ''
awk -F '\t' -v row="$row" '
  { n[$2, $1]++; all[$1]++; checks[$2] }
  END {
    for (check in checks) {
      printf row, check, "", n[check, "both"] + 0, n[check, "only compiler"] + 0, n[check, "only scan"] + 0, "" | "sort"
    }
    close("sort")
    printf row, "total", "", all["both"] + 0, all["only compiler"] + 0, all["only scan"] + 0, ""
    compiler = all["both"] + all["only compiler"]
    scan = all["both"] + all["only scan"]
    printf "the scan finds %.1f %% of the compiler'"'"'s findings; the compiler does not confirm %.1f %% of the scan'"'"'s\n",
      compiler ? 100 * all["both"] / compiler : 100, scan ? 100 * all["only scan"] / scan : 0
  }' "$out/agree.all"
