String log = new File(basedir, "build.log").text
String json = new File(basedir, "target/plimsoll/library-lock-orders.json").text

/* Its own compilation sees no lock of the library. */
assert log.count("Plimsoll: no findings in com.acme:finds-ring-through-a-library, judged by plimsoll.yaml") == 3

/* The appender is held while it logs, and the logger is held while it calls its appenders. */
assert log.count("AuditAppender.java:13 (append) in com.acme:finds-ring-through-a-library:1 > Category.java") == 2
assert log.contains("src/main/java/com/acme/AuditAppender.java:13: error: [LockOrdering] locks are taken in ")
assert log.contains("(callAppenders) in log4j:log4j:1.2.13")
assert log.count("Plimsoll refuses com.acme:finds-ring-through-a-library (lock orders of libraries): ") >= 1
assert log.contains("no dependency fits `plimsoll.artifacts` (org.none:*)")

assert json.contains('"file": "src/main/java/com/acme/AuditAppender.java"')
