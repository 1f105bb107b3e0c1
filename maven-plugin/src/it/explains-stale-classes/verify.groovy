String log = new File(basedir, "build.log").text

assert log.contains("[StaleClasses] the classes of `com.acme:explains-stale-classes` were compiled before Plimsoll was added")
assert log.contains("To fix: run `mvn clean compile`")
