String log = new File(basedir, "build.log").text

assert log.contains("plimsoll.yaml:2:3: error: [Policy] `ConsolLogging` is no known check; a check named `ConsoleLogging` exists")
assert log.contains("plimsoll.yaml:3:19: error: [Policy] `fatal` is no known severity; allowed here: `error`, `warning`, `off`")
assert log.contains("plimsoll.yaml:4:1: error: [Policy] `chekcs` is no known key; a key named `checks` exists")
