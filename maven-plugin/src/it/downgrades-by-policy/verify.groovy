String log = new File(basedir, "build.log").text

assert log.contains("[WARNING] src/main/java/com/acme/Loud.java:7: warning: [ConsoleLogging] ")
assert log.contains("[WARNING] Plimsoll: 1 warning in com.acme:downgrades-by-policy, judged by plimsoll.yaml (")
