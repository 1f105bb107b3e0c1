package dev.plimsoll.leakkit;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/** Reads what a mapper of Jackson 3 makes of the values with sentinels. */
final class Jackson3Reader implements PartReader {
  /** The name under which the module of {@code plimsoll-runtime-jackson3} is registered. */
  private static final String REDACTION_MODULE = "PlimsollRedaction";

  @Override
  public String place() {
    return "JSON";
  }

  @Override
  public boolean reads(Object part) {
    return part instanceof ObjectMapper;
  }

  /** A mapper without our module may write the contract with another service. */
  @Override
  public boolean readsUnasked(Object part) {
    return part instanceof ObjectMapper mapper
        && mapper.registeredModules().stream()
            .anyMatch(module -> module.getModuleName().equals(REDACTION_MODULE));
  }

  @Override
  public String text(Object part, List<Object> filled) {
    StringBuilder text = new StringBuilder();
    for (Object value : filled) {
      try {
        text.append(((ObjectMapper) part).writeValueAsString(value)).append('\n');
      } catch (JacksonException noJson) {
        /* What cannot be written does not leave; its message may, where it is logged. */
        text.append(noJson.getMessage()).append('\n');
      }
    }
    return text.toString();
  }
}
