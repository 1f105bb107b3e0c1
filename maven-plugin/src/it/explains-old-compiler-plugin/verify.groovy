String log = new File(basedir, "build.log").text

assert log.contains("[OldCompilerPlugin] `explains-old-compiler-plugin` compiles with maven-compiler-plugin 3.1")
assert log.contains("To fix: set `<version>3.14.1</version>`")
