assert new File(basedir, "target/classes/module-info.class").exists()
assert new File(basedir, "target/classes/com/acme/CustomersWrapping.class").exists()

/* The module does not read java.compiler, where the annotation is declared. */
assert !new File(basedir, "target/generated-sources/annotations/com/acme/InstrumentedCustomers.java").text.contains("@Generated")
