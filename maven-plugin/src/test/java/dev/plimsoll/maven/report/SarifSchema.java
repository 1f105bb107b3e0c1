package dev.plimsoll.maven.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** What SARIF 2.1.0 demands of a document. */
final class SarifSchema {
  private SarifSchema() {}

  static Set<ValidationMessage> violationsIn(JsonNode sarif) throws IOException {
    try (InputStream in =
        SarifSchema.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
          .getSchema(in)
          .validate(sarif);
    }
  }
}
