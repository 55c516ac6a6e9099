package org.clearinghouse1540.notes;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a note as JSON that conforms to {@code notes/read-note.schema.json}. */
public final class NoteJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private NoteJson() {}

  /** Converts a note to a JSON tree. */
  public static JsonNode tree(Note note) {
    return JSON.valueToTree(note);
  }

  static String text(Note note) {
    return JSON.writeValueAsString(note);
  }
}
