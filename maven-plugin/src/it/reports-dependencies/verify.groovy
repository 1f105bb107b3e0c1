def inside = new groovy.json.JsonSlurper().parse(new File(basedir, "lib/target/plimsoll/report.json"))
def report = new groovy.json.JsonSlurper().parse(new File(basedir, "app/target/plimsoll/report.json"))

assert report.modules.collect { it.name } == ["com.acme:app"]
assert report.dependencies.collect { it.name } == ["com.acme:lib:1"]
assert report.dependencies[0].sensitive == inside.modules[0].sensitive
