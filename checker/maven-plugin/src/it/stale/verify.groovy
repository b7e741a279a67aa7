// Maven's own compiler fails, and no goal of ours is asked after that: an earlier 0 must not stand.
assert new File(basedir, 'build.log').text.contains('COMPILATION ERROR')
assert new File(basedir, 'target/asynclint/status').text.trim() == '2'
true
