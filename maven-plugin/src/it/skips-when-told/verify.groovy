String log = new File(basedir, "build.log").text

assert log.contains("[INFO] Plimsoll: nothing is judged, because `plimsoll.skip` is set")
/* What was compiled while skipping is judged afterwards. */
assert log.contains("Plimsoll refuses com.acme:skips-when-told: 1 error.")
