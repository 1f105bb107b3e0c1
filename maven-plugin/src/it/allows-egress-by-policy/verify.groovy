import groovy.json.JsonSlurper

String log = new File(basedir, "build.log").text

assert log.contains("[INFO] Plimsoll: sensitive values leave at 1 place where plimsoll.yaml allows it; the report lists them")
assert log.contains("[INFO] Plimsoll: no findings in com.acme:allows-egress-by-policy, judged by plimsoll.yaml (")

// The second build compiles nothing, and is judged by the stricter policy all the same.
assert log.contains("Nothing to compile")
assert log.contains("[ERROR] src/main/java/com/acme/Welcome.java:12: error: [SensitiveEgress] `greet(name)`, declared sensitive")
assert log.contains("[ERROR] Plimsoll: 1 error in com.acme:allows-egress-by-policy, judged by stricter.yaml (")

def egress = new JsonSlurper().parse(new File(basedir, "target/plimsoll/report.json")).modules[0].egress
assert egress.size() == 1
assert egress[0].kind == "health"
assert egress[0].channel == "log"
assert egress[0].allowedBy == "waiver"
assert egress[0].line == 18
