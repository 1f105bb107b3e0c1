String log = new File(basedir, "build.log").text

assert log.contains("[NotEnabled] `explains-missing-extensions` was compiled without Plimsoll")
assert log.contains("To fix: add `<extensions>true</extensions>`")
