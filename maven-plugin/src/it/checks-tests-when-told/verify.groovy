assert new File(basedir, "build.log").text.contains("[ERROR] src/test/java/com/acme/Loud.java:7: error: [ConsoleLogging] ")
assert new File(basedir, "build.log").text.contains("Plimsoll: no findings in com.acme:checks-tests-when-told, judged")
assert new File(basedir, "target/plimsoll/test-report.sarif").file
