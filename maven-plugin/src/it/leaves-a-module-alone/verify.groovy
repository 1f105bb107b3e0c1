assert !new File(basedir, "build.log").text.contains("Plimsoll:")
assert new File(basedir, "target/classes/com/acme/Loud.class").file
assert !new File(basedir, "target/classes/META-INF").exists()
