package org.clearinghouse1540.notes;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of a note, as {@code notes/read-note.schema.json} has it. */
public final class NoteJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private NoteJson() {}

  /** As a tree. */
  public static JsonNode tree(Note note) {
    return JSON.valueToTree(note);
  }

  static String text(Note note) {
    return JSON.writeValueAsString(note);
  }
}
