String log = new File(basedir, "build.log").text

assert log.contains("plimsoll-maven-plugin:") || log.contains("plimsoll:")
assert log.contains("[INFO] Plimsoll: no findings in com.acme:passes-clean-code, judged by each check's own severity (")
assert new File(basedir, "target/plimsoll/report.json").text.contains('"errors": 0')
