// Green, and it says so; tests are analysed on request.
def log = new File(basedir, 'build.log').text
assert log =~ /(?m)^\[INFO\] AsyncLint: 0 new$/
// What the resources say of threads is seen, and said.
assert log =~ /(?m)^\[INFO\] AsyncLint: note: .*spring.threads.virtual.enabled=true in application.properties/
assert log =~ /(?m)^\[WARNING\] \S*clean\/src\/test\/java\/clean\/CleanTest.java:12: warning: \[BlockingWaitInAsync\]/
assert log.readLines().find { it.startsWith('[ERROR]') } =~ /: AsyncLint: 1 new -> /
assert new File(basedir, 'target/asynclint/status').text.trim() == '1'
true
