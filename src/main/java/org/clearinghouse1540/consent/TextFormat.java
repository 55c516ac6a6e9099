package org.clearinghouse1540.consent;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the text of a record for which a consent is given, and reads it again.
 *
 * @param <T> a record whose components are all part of the text
 */
public final class TextFormat<T> {
  private final Class<T> type;
  private final JsonMapper json;

  /**
   * The format of a type.
   *
   * @param modules how reference data in it is written, such as a subject area by its key
   */
  public TextFormat(Class<T> type, JacksonModule... modules) {
    this.type = type;
    this.json =
        JsonMapper.builder()
            .addModules(modules)
            .changeDefaultVisibility(
                visibility ->
                    visibility
                        .withFieldVisibility(Visibility.ANY)
                        .withGetterVisibility(Visibility.NONE)
                        .withIsGetterVisibility(Visibility.NONE))
            .build();
  }

  /** The text of a record. */
  public String write(T value) {
    return json.writeValueAsString(value);
  }

  /** The record of a text. */
  public T read(String text) {
    return json.readValue(text, type);
  }
}
