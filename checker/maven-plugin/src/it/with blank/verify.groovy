// Red with exactly the findings that stand as comments in the sources, each with its chain, and one result of all modules.
def root = basedir.canonicalFile
def expected = new TreeSet()
root.eachFileRecurse { file ->
  def path = root.toPath().relativize(file.toPath()).toString()
  if (path.endsWith('.java') && path =~ '/src/main/java/|/generated-sources/prices/') {
    file.getText(path.startsWith('helper/') ? 'ISO-8859-1' : 'UTF-8').readLines().eachWithIndex { line, index ->
      def comment = line =~ /\s*\/\/ BUG: (\w+)/
      if (comment.matches()) {
        expected << "$path:${index + 2} ${comment.group(1)}".toString()
      }
    }
  }
}
assert expected.size() == 5

// The same in what is printed, in what machines read, and in what people read.
def log = new File(root, 'build.log').getText('UTF-8')
def printed = new TreeSet()
(log =~ /(?m)^\[WARNING\] (?:\S.*\/with blank\/)?(\S+\.java):(\d+): \w+: \[(\w+)\]/).each { all, file, line, check ->
  printed << "$file:$line $check".toString()
}
assert printed == expected

def results = new groovy.json.JsonSlurper().parse(new File(root, 'target/asynclint/findings.sarif'), 'UTF-8')
    .runs.collectMany { it.results }
def merged = new TreeSet(results.collect {
  def at = it.locations[0].physicalLocation
  "${URI.create(at.artifactLocation.uri).path.replaceFirst('^.*with blank/', '')}:${at.region.startLine} ${it.ruleId}".toString()
})
assert merged == expected && results.size() == expected.size()

def html = new File(root, 'target/asynclint/report.html').getText('UTF-8')
assert expected.every { html.contains(it.replaceFirst('.*/(.*\\.java):.*', '$1')) }

// Across modules, and in letters beyond ASCII.
assert log =~ /Handler\.show calls Store\.größe \(Handler\.java:9\)/
assert log.contains('(Store.java:8)')

assert log =~ /(?m)^\[ERROR\] .*: AsyncLint: 5 new in 4 modules$/
assert log.contains('[ERROR]   processors-named: 2 new')
assert new File(root, 'target/asynclint/status').text.trim() == '1'
assert new File(root, 'helper/target/asynclint/status').text.trim() == '0'
assert new File(root, 'handler/target/asynclint/status').text.trim() == '1'
true
