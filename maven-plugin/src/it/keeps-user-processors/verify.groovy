String log = new File(basedir, "build.log").text

for (module in ["on-path", "on-class-path"]) {
  assert new File(basedir, module + "/target/classes/META-INF/services/java.lang.Runnable").text.trim() == "com.acme.Quiet"
  assert log.contains(module + "/src/main/java/com/acme/Quiet.java:9: warning: [ConsoleLogging] ")
}
