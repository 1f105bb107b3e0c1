assert new File(basedir, "build.log").text.contains("Plimsoll: no findings in com.acme:passes-strict-builds, judged")
