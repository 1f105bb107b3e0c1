String log = new File(basedir, "build.log").text

assert log.count("Plimsoll refuses com.acme:forgets-fixed-findings: 1 error.") == 2
assert log.count("Plimsoll: no findings in com.acme:forgets-fixed-findings") == 1
