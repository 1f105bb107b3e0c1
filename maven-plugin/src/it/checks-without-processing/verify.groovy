String log = new File(basedir, "build.log").text

assert log.count("[NoProcessing] annotation processing is switched off (`proc` is `none`) in `checks-without-processing`, so") == 1
assert log.contains("Plimsoll refuses com.acme:checks-without-processing: 1 error.")
