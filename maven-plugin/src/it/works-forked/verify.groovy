assert new File(basedir, "build.log").text.contains("Plimsoll refuses com.acme:works-forked: 1 error.")
