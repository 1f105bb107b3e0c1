def sarif = new groovy.json.JsonSlurper().parse(new File(basedir, "target/plimsoll/report.sarif"))
def run = sarif.runs[0]
def result = run.results[0]
def location = result.locations[0].physicalLocation

assert sarif.version == "2.1.0"
assert run.results.size() == 1
assert result.ruleId == "ConsoleLogging"
assert result.level == "warning"
assert location.artifactLocation.uri == "src/main/java/com/acme/Loud.java"
assert location.region.startLine == 7
assert location.region.startColumn > 0
assert run.tool.driver.rules[result.ruleIndex].helpUri.endsWith("/ConsoleLogging")
assert result.partialFingerprints["plimsoll/v1"] ==~ /[0-9a-f]{32}:1/
