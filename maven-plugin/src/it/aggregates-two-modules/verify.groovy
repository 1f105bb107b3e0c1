String log = new File(basedir, "build.log").text
String json = new File(basedir, "target/plimsoll/report.json").text

assert json.contains('"name": "com.acme:api"')
assert json.contains('"name": "com.acme:service"')
assert json.contains('"file": "api/src/main/java/com/acme/Api.java"')
assert json.contains('"errors": 2')
assert log.contains("Plimsoll: 2 errors in the whole build, see `target/plimsoll/report.json`")
assert log.count("Plimsoll: 2 errors in 2 modules, 2 of them over the line") == 2

/* Both modules of the second build are judged, and the one that is built alone like the rest. */
assert log.count("Plimsoll refuses com.acme:api: 1 error.") >= 1
assert log.count("service/src/main/java/com/acme/Service.java:7: error: [ConsoleLogging]") == 3
assert log.count("Plimsoll: 1 error in com.acme:service, judged by plimsoll.yaml (") == 3
/* The report is where the line says, also when the module is built alone. */
assert log.count("; report: service/target/plimsoll/report.json") == 3
