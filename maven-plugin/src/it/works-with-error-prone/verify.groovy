String log = new File(basedir, "build.log").text

assert log.contains("[SelfAssignment]")
assert log.count("[ConsoleLogging] ") == 1
assert log.contains("Plimsoll refuses com.acme:works-with-error-prone: 1 error.")
