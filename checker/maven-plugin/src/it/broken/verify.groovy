// Maven's own compiler speaks first; where the goal does not compile, the first error is said in one line.
def errors = new File(basedir, 'build.log').readLines().findAll { it.startsWith('[ERROR]') }
assert errors[0].contains('COMPILATION ERROR')
assert errors.any { it =~ /: AsyncLint could not analyse: The sources do not compile, 1 error: Broken.java:4: cannot find symbol/ }
assert !errors.any { it.contains('Exception') && !it.contains('-> [Help 1]') && !it.contains('[Help 1] http') }
assert new File(basedir, 'target/asynclint/status').text.trim() == '2'
true
