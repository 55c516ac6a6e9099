package org.clearinghouse1540.obligations;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Writes a subject area in JSON as its key, so that a corrected name changes no stored text. */
public final class SubjectAreaJson extends SimpleModule {
  private static final long serialVersionUID = 1L;

  public SubjectAreaJson(SubjectAreas areas) {
    addSerializer(
        SubjectArea.class,
        new ValueSerializer<>() {
          @Override
          public void serialize(
              SubjectArea area, JsonGenerator json, SerializationContext context) {
            json.writeString(area.key());
          }
        });
    addDeserializer(
        SubjectArea.class,
        new ValueDeserializer<>() {
          @Override
          public SubjectArea deserialize(JsonParser json, DeserializationContext context) {
            String key = json.getString();
            return areas.find(key).orElseGet(() -> unknown(key));
          }
        });
  }

  // A key that the taxonomy no longer contains.
  private static SubjectArea unknown(String key) {
    return new SubjectArea(key, false, "", List.of(), Set.of(), Map.of());
  }
}
