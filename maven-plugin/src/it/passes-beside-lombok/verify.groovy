assert new File(basedir, "target/classes/com/acme/CustomerMapperImpl.class").exists()
assert new File(basedir, "target/classes/com/acme/InstrumentedMailer.class").exists()

def classes = new URL[] { new File(basedir, "target/classes").toURI().toURL() }
new URLClassLoader(classes, (ClassLoader) null).withCloseable { loader ->
  assert loader.loadClass("com.acme.CustomerRedaction").declaredMethods*.name.contains("safeFields")
}

/* Lombok makes the fields of a @Value private, and says so to nobody. */
assert new File(basedir, "target/generated-sources/annotations/com/acme/ViewRedaction.java").text.contains("VarHandle EMAIL")
