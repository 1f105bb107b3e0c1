String log = new File(basedir, "build.log").text

assert log.contains("Plimsoll: 1 error in com.acme:a, judged by plimsoll.yaml (")
assert log.contains("Plimsoll: no findings in com.acme:b, judged by plimsoll.yaml (")
assert log.contains("Plimsoll: 1 error in com.acme:c, judged by plimsoll.yaml (")
assert log.contains("Plimsoll: no findings in com.acme:d, judged by plimsoll.yaml (")
assert log.count("Plimsoll: 2 errors in 4 modules, 2 of them over the line") == 1
assert !log.contains("not marked as @threadSafe")
