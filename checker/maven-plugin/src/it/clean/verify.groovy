// Green, and it says so.
assert new File(basedir, 'build.log').text =~ /(?m)^\[INFO\] AsyncLint: 0 new$/
assert new File(basedir, 'target/asynclint/status').text.trim() == '0'
true
