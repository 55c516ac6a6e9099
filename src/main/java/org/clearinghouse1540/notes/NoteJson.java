package org.clearinghouse1540.notes;

import org.clearinghouse1540.kit.text.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * Writes a note as JSON that conforms to {@code notes/read-note.schema.json}; reasons for review
 * are sentences in English.
 */
public final class NoteJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .addModule(new SimpleModule().addSerializer(Message.class, ToStringSerializer.instance))
          .build();

  private NoteJson() {}

  /** Converts a note to a JSON tree. */
  public static JsonNode tree(Note note) {
    return JSON.valueToTree(note);
  }

  static String text(Note note) {
    return JSON.writeValueAsString(note);
  }

  static String text(ParsedLetter letter) {
    return JSON.writeValueAsString(letter);
  }
}
