String log = new File(basedir, "build.log").text
String json = new File(basedir, "target/plimsoll/report.json").text

/* In parallel, again when nothing is compiled, and with the report; not where only one of the two is built. */
assert log.count("sales/src/main/java/com/acme/Sales.java:8: error: [LockOrdering] locks are taken in two orders") == 3
assert log.count("Plimsoll refuses com.acme:finds-ring-of-siblings (lock orders): 1 error.") >= 2
assert log.count("    Stock.class -> Till.class    at Sales.java:8 (run) in com.acme:sales:1 > Till.java:8 (change) in com.acme:base:1") == 3
assert log.count("    Till.class -> Stock.class    at Returns.java:8 (run) in com.acme:returns:1 > Stock.java:8 (change) in com.acme:base:1") == 3
assert log.count("Plimsoll: 1 error in 3 modules") == 3
assert log.count("Plimsoll: no findings in 2 modules") == 1

assert json.contains('"name": "com.acme:finds-ring-of-siblings (lock orders)"')
assert json.count('"check": "LockOrdering"') == 1
