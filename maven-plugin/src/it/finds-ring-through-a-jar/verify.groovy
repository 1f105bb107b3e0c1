String log = new File(basedir, "build.log").text
String json = new File(basedir, "target/plimsoll/lock-orders.json").text

assert log.count("front/src/main/java/com/acme/Front.java:8: warning: [LockOrdering] locks are taken in two orders") == 1
assert log.count("    Stock.class -> Till.class    at Pump.java:8 (run) in com.acme:vendor-pump:1 > Till.java:8 (change) in com.acme:vendor-base:1") == 1
assert log.count("Plimsoll: 1 warning in com.acme:finds-ring-through-a-jar (lock orders), judged by each check's own severity") == 1
assert json.contains('"file": "front/src/main/java/com/acme/Front.java"')
