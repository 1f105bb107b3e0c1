module com.acme {
  requires dev.plimsoll.annotations;
  requires dev.plimsoll.runtime;
  requires org.slf4j;

  exports com.acme;

  provides dev.plimsoll.runtime.redaction.RedactionIndex with com.acme.CustomerRedactionIndex;
  provides dev.plimsoll.runtime.telemetry.Wrapping with com.acme.CustomersWrapping;
}
