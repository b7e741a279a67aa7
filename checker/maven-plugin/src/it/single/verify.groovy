// Red with the finding; green where its check is off, and untouched where the goal is skipped.
def log = new File(basedir, 'build.log').text
def errors = log.readLines().findAll { it.startsWith('[ERROR]') }
assert errors[0] =~ /: AsyncLint: 1 new -> /
assert log =~ /(?m)^\[WARNING\] \S*single\/src\/main\/java\/single\/Single.java:11: warning: \[BlockingWaitInAsync\]/
assert log.contains('Single.show calls Single.read (Single.java:11)')
assert log =~ /(?m)^\[INFO\] AsyncLint: 0 new$/
assert log.count('BUILD FAILURE') == 1 && log.count('BUILD SUCCESS') == 2

def folder = new File(basedir, 'target/asynclint')
assert new File(folder, 'status').text.trim() == '0'
assert ['findings.sarif', 'report.html', 'classpath.json'].every { new File(folder, it).size() > 0 }
true
