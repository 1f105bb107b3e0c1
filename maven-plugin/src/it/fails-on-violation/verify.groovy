String log = new File(basedir, "build.log").text

assert log.contains("[ERROR] ConsoleLogging: 1 error, see https://plimsoll.dev/checks/ConsoleLogging")
assert log.contains("[ERROR] src/main/java/com/acme/Loud.java:7: error: [ConsoleLogging] ")
assert log.contains("[ERROR] Plimsoll: 1 error in com.acme:fails-on-violation, judged by plimsoll.yaml (")
assert log.contains(" s); report: target/plimsoll/report.json")
assert log.contains("Plimsoll refuses com.acme:fails-on-violation: 1 error.")
assert log.count("Failed to execute goal") == 1
assert !log.contains(basedir.path + "/src/main/java/com/acme/Loud.java")
