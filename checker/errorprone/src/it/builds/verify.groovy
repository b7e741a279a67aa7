// Maven prints exactly the findings that stand as comments in the sources, each with its chain.
def root = basedir.canonicalFile
def relative = { root.toPath().relativize(it.canonicalFile.toPath()) }

def expected = new TreeSet()
root.eachFileRecurse { file ->
  if (file.name.endsWith('.java') && relative(file).getName(1).toString() == 'src') {
    file.readLines().eachWithIndex { line, index ->
      def comment = line =~ /\s*\/\/ BUG: (\w+)/
      if (comment.matches()) {
        expected << "${relative(file)}:${index + 2} ${comment.group(1)}".toString()
      }
    }
  }
}
assert expected.size() == 8

def log = new File(basedir, 'build.log').text
def printed = new TreeSet()
(log =~ /(?m)^\[WARNING\] (\S+\.java):\[(\d+),\d+\] \[(\w+)\]/).each { all, file, line, check ->
  printed << "${relative(new File(file))}:$line $check".toString()
}
assert printed == expected

assert log.contains('OrderMapperImpl.view calls OrderMapper.wait')
assert log.count('StoreTest.java:[') == 1
assert !log.contains('AsyncLint: ')
assert new File(basedir, 'named-module/target/classes/module-info.class').exists()
assert new File(basedir, 'processors/target/generated-sources/annotations/processors/Orders$OrderMapperImpl.java').exists()
true
