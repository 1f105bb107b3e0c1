package dev.plimsoll.leakkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Reads what a mapper makes of the values with sentinels. */
final class JacksonReader implements PartReader {
  /** The name under which the module of {@code plimsoll-runtime-jackson} is registered. */
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
        && mapper.getRegisteredModuleIds().contains(REDACTION_MODULE);
  }

  @Override
  public String text(Object part, List<Object> filled) {
    StringBuilder text = new StringBuilder();
    for (Object value : filled) {
      try {
        text.append(((ObjectMapper) part).writeValueAsString(value)).append('\n');
      } catch (JsonProcessingException noJson) {
        /* What cannot be written does not leave; its message may, where it is logged. */
        text.append(noJson.getMessage()).append('\n');
      }
    }
    return text.toString();
  }
}
