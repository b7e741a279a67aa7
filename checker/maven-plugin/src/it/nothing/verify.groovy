// What was not analysed is not green.
def errors = new File(basedir, 'build.log').readLines().findAll { it.startsWith('[ERROR]') }
assert errors[0] =~ /: AsyncLint could not analyse: there is no Java source/
assert new File(basedir, 'target/asynclint/status').text.trim() == '2'
true
