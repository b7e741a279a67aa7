# Sourced by lint.sh, bench.sh, evidence.sh, identity.sh and fixes.sh: reads corpus.txt, resolves a code base once, and
# composes javac's arguments. Everything written goes below the folder $out.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
corpus=$here/corpus.txt

die() {
  echo "$(basename "$0"): $*" >&2
  exit 2
}

javac=${JAVA_HOME:+$JAVA_HOME/bin/}javac
heap=${ASYNCLINT_CORPUS_HEAP:-3g}
dependency_plugin=org.apache.maven.plugins:maven-dependency-plugin:3.8.1
error_prone_version=$(sed -n 's:.*<error-prone.version>\(.*\)</error-prone.version>.*:\1:p' "$root/pom.xml")

# What javac's own process must export for Error Prone.
jvm_flags=("-J-Xmx$heap")
for package in api code comp file main model parser processing tree util; do
  jvm_flags+=("-J--add-exports=jdk.compiler/com.sun.tools.javac.$package=ALL-UNNAMED")
done
for package in code comp; do
  jvm_flags+=("-J--add-opens=jdk.compiler/com.sun.tools.javac.$package=ALL-UNNAMED")
done

# The same for every compilation, with and without a plugin, so that they can be compared.
javac_flags=(-encoding UTF-8 -Xmaxwarns 100000 -Xmaxerrs 100000 -XDcompilePolicy=simple
  --should-stop=ifError=FLOW -XDaddTypeAnnotationsToSymbol=true -XDdiags.formatterOptions=-source)

# --- $corpus: corpus.txt, or a file of its form ------------------------------------------------

corpus_entries() { # prints: name kind sources dependencies options, one code base a line
  local line
  while read line; do # without -r: a backslash continues the line
    [[ -z $line || $line == \#* ]] || echo "$line"
  done <"$corpus"
}

# Selects the entry $1; sets name, kind, sources, dependencies, options, work.
select_code_base() {
  local entry
  entry=$(corpus_entries | awk -v n="$1" '$1 == n')
  [[ -n $entry ]] || die "no code base '$1' in $(basename "$corpus") (there are: $(corpus_entries | awk '{ printf "%s ", $1 }'))"
  read -r name kind sources dependencies options <<<"$entry"
  work=$out/$name
  mkdir -p "$work"
}

# The values of option $1 of the selected code base, one a line.
option_values() {
  tr ',' '\n' <<<"${options--}" | sed -n "s/^$1=//p"
}

# --- Maven --------------------------------------------------------------------------------------

# pom_dependency g:a[:v] [type [scope]]
pom_dependency() {
  local group artifact version
  IFS=: read -r group artifact version <<<"$1"
  echo "<dependency><groupId>$group</groupId><artifactId>$artifact</artifactId>"
  [[ -z $version ]] || echo "<version>$version</version>"
  [[ -z ${2-} ]] || echo "<type>$2</type>"
  [[ -z ${3-} ]] || echo "<scope>$3</scope>"
  if [[ -z ${2-} ]]; then
    local unwanted
    echo "<exclusions>"
    for unwanted in $(option_values without); do
      echo "<exclusion><groupId>${unwanted%%:*}</groupId><artifactId>${unwanted#*:}</artifactId></exclusion>"
    done
    echo "</exclusions>"
  fi
  echo "</dependency>"
}

pom_head() {
  cat <<EOF
<project xmlns="http://maven.apache.org/POM/4.0.0">
<modelVersion>4.0.0</modelVersion>
<groupId>dev.asynclint.corpus</groupId><artifactId>$1</artifactId><version>1</version><packaging>pom</packaging>
EOF
}

run_maven() { # pom log goals...
  local pom=$1 log=$2
  shift 2
  mvn -B -ntp -f "$pom" "$@" >"$log" 2>&1 || {
    grep -m 5 '^\[ERROR\]' "$log" >&2 || tail -5 "$log" >&2
    die "Maven could not resolve; see $log"
  }
}

all_exist() { # a class path
  local entry
  for entry in ${1//:/ }; do
    [[ -e $entry ]] || return 1
  done
}

# tool_class_path name coordinates...: resolves a path of its own (processors, Error Prone), cached.
tool_class_path() {
  local dir=$out/.tools/$1
  shift
  local key="$*"
  if [[ -f $dir/key && $(<"$dir/key") == "$key" ]] && all_exist "$(<"$dir/classpath")"; then
    cat "$dir/classpath"
    return
  fi
  mkdir -p "$dir"
  rm -f "$dir/key"
  {
    pom_head tools
    echo "<dependencies>"
    local coordinates options=-
    for coordinates in "$@"; do
      pom_dependency "$coordinates"
    done
    echo "</dependencies></project>"
  } >"$dir/pom.xml"
  run_maven "$dir/pom.xml" "$dir/maven.log" "$dependency_plugin:build-classpath" \
    -Dmdep.outputFile="$dir/classpath" -Dmdep.regenerateFile=true
  echo "$key" >"$dir/key"
  cat "$dir/classpath"
}

# Sources into $work/src, class path into $work/classpath, files to compile into $work/files.
#
# The published jar itself is on the class path too: what its build generated and its sources jar
# does not carry is found there, everything that is compiled hides its own class. Its POM, imported,
# gives the versions that a dependency in corpus.txt does not name.
resolve_code_base() {
  local key coordinates group artifact version pattern
  key="$name $sources $dependencies ${options-} $(declare -f pom_dependency pom_head resolve_code_base | cksum)"
  if [[ -f $work/key && $(<"$work/key") == "$key" ]] && all_exist "$(<"$work/classpath")"; then
    return
  fi
  rm -rf "$work"
  mkdir -p "$work/src" "$work/jars"
  {
    pom_head "$name"
    echo "<dependencyManagement><dependencies>"
    for coordinates in ${sources//,/ }; do
      pom_dependency "$coordinates" pom import
    done
    echo "</dependencies></dependencyManagement><dependencies>"
    for coordinates in ${sources//,/ }; do
      pom_dependency "$coordinates"
    done
    if [[ $dependencies != - ]]; then
      for coordinates in ${dependencies//,/ }; do
        pom_dependency "$coordinates"
      done
    fi
    echo "</dependencies><build><plugins><plugin>"
    echo "<groupId>org.apache.maven.plugins</groupId><artifactId>maven-dependency-plugin</artifactId>"
    echo "<configuration><artifactItems>"
    for coordinates in ${sources//,/ }; do
      IFS=: read -r group artifact version <<<"$coordinates"
      echo "<artifactItem><groupId>$group</groupId><artifactId>$artifact</artifactId><version>$version</version><classifier>sources</classifier></artifactItem>"
    done
    echo "</artifactItems></configuration></plugin></plugins></build></project>"
  } >"$work/pom.xml"
  run_maven "$work/pom.xml" "$work/maven.log" \
    "$dependency_plugin:copy" -DoutputDirectory="$work/jars" \
    "$dependency_plugin:build-classpath" -Dmdep.outputFile="$work/classpath" -Dmdep.regenerateFile=true
  local jar
  for jar in "$work"/jars/*.jar; do
    unzip -qo "$jar" '*.java' -d "$work/src"
  done
  rm -rf "$work/jars" "$work/src/META-INF"
  (cd "$work/src" && find . -name '*.java' ! -name module-info.java | sed 's:^\./::' | LC_ALL=C sort) >"$work/files"
  for pattern in $(option_values skip); do
    grep -vE "^$pattern" "$work/files" >"$work/files.kept" || true
    mv "$work/files.kept" "$work/files"
  done
  echo "$key" >"$work/key"
}

code_base_lines() {
  (cd "$work/src" && tr '\n' '\0' <"$work/files" | xargs -0 cat | wc -l)
}

# How often the extended regular expression $1 occurs in the code to compile.
occurrences() {
  (cd "$work/src" && tr '\n' '\0' <"$work/files" | { xargs -0 grep -hoE "$1" || true; } | wc -l)
}

handler_annotations='@(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS|(Get|Post|Put|Delete|Patch|Request)Mapping|Get|Post|Put|Delete|Patch)\b'

# --- Error Prone and AsyncLint ------------------------------------------------------------------

# Sets error_prone_path, plugin_path (AsyncLint first, then Error Prone) and checks from the class path $1, or from
# the reactor's classes if that is empty.
select_plugin() {
  local own=$1 entry service=META-INF/services/com.google.errorprone.bugpatterns.BugChecker
  own=${own:-$root/checker/errorprone/target/classes:$root/checker/engine/target/classes}
  error_prone_path=$(tool_class_path error-prone "com.google.errorprone:error_prone_core:$error_prone_version")
  plugin_path=$own:$error_prone_path
  checks=()
  for entry in ${own//:/ }; do
    if [[ -f $entry/$service ]]; then
      mapfile -t -O ${#checks[@]} checks < <(simple_names <"$entry/$service")
    elif [[ -f $entry ]]; then
      mapfile -t -O ${#checks[@]} checks < <({ unzip -p "$entry" "$service" 2>/dev/null || true; } | simple_names)
    fi
  done
}

simple_names() {
  sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' -e 's/.*[.$]//'
}

# The one argument that makes javac load Error Prone with only the checks $2... on, and flags $1.
error_prone_argument() {
  local argument="-Xplugin:ErrorProne -XepDisableAllChecks $1" check
  shift
  for check in "$@"; do
    argument+=" -Xep:$check:WARN"
  done
  echo "$argument"
}

# javac_arguments file classes-dir plugin-path [more...]: an argument file for the selected code base.
javac_arguments() {
  local file=$1 classes=$2 path=$3 processors
  shift 3
  mapfile -t processors < <(option_values processor)
  if ((${#processors[@]})); then
    path=$path${path:+:}$(tool_class_path "processors-$name" "${processors[@]}")
  fi
  {
    printf '"%s"\n' "${javac_flags[@]}" -d "$classes" -classpath "$(<"$work/classpath")"
    ((${#processors[@]})) || echo "-proc:none"
    [[ -z $path ]] || printf '"%s"\n' -processorpath "$path"
    option_values javac
    (($# == 0)) || printf '"%s"\n' "$@"
    sed 's/.*/"&"/' "$work/files"
  } >"$file"
}

# timed file command...: runs it and writes "wall user system peak-MB" (peak 0 where unknown).
timed() {
  local file=$1 status=0 peak=0
  shift
  if [[ -x /usr/bin/time ]]; then
    /usr/bin/time -o "$file" -f '%e %U %S %M' "$@" || status=$?
    awk 'END { printf "%.2f %.2f %.2f %d\n", $1, $2, $3, $4 / 1024 }' "$file" >"$file.tmp"
    mv "$file.tmp" "$file"
  else
    local TIMEFORMAT='%R %U %S 0'
    { time "$@" 2>&3 || status=$?; } 3>&2 2>"$file"
  fi
  return $status
}

# compile argument-file log time-file: javac in the source folder, so that it prints relative paths.
# $javac_command, if the caller has set it, runs javac.
compile() {
  local command=("${javac_command[@]:-$javac}")
  (cd "$work/src" && timed "$3" "${command[@]}" "${jvm_flags[@]}" "@$1" >"$2" 2>&1)
}

errors_in() {
  grep -cE '(^|: )error: ' "$1" || true
}

# --- The asynclint command ----------------------------------------------------------------------

# Sets command (the jar $1, or the reactor's if that is empty) and java.
select_command() {
  local version
  version=$(sed -n 's:^  <version>\(.*\)</version>.*:\1:p' "$root/pom.xml" | head -1)
  command=${1:-$root/checker/cli/target/asynclint-cli-$version.jar}
  [[ -f $command ]] || die "$command is missing: build it first (mvn -DskipTests verify) or give --command"
  java=${JAVA_HOME:+$JAVA_HOME/bin/}java
}

# run_command goal sources result [more...]: runs the command on the selected code base's files below $2.
run_command() {
  local goal=$1 sources=$2 result=$3 status=0 processors
  shift 3
  mapfile -t processors < <(option_values processor)
  {
    sed "s:.*:\"$sources/&\":" "$work/files"
    printf '"%s"\n' --class-path "$(<"$work/classpath")" --root "$sources" --javac=-XDaddTypeAnnotationsToSymbol=true
    ((${#processors[@]} == 0)) || printf '"%s"\n' --processor-path "$(tool_class_path "processors-$name" "${processors[@]}")"
    (($# == 0)) || printf '"%s"\n' "$@"
  } >"$result.args"
  "$java" "-Xmx$heap" -jar "$command" "$goal" "@$result.args" >"$result.log" 2>&1 || status=$?
  ((status < 2)) || { tail -5 "$result.log" >&2; die "$name could not be compiled; see $result.log"; }
}

# check sources result [more...]: lints the selected code base's files below $1, all checks at warn.
check() {
  local sources=$1 result=$2
  shift 2
  run_command check "$sources" "$result" --format "text=$result.txt" --format "sarif=$result.sarif" "$@"
}

# How many findings $1 has, and how many of them are new and moved; how many entries are gone.
standings() {
  local gone
  gone=$(sed -nE 's/^AsyncLint: .*[ ,]([0-9]+) gone.*/\1/p' "$1.txt")
  grep -o '"baselineState" *: *"[a-z]*"' "$1.sarif" | awk -F '"' -v gone="${gone:-0}" '{ n[$4]++ }
    END { print n["new"] + n["updated"] + n["unchanged"], n["new"] + 0, n["updated"] + 0, gone }'
}
