package org.clearinghouse1540.notes;

import java.util.LinkedHashMap;
import java.util.Map;

/** A note of the set as the files that people send. */
final class NoteFiles {
  private NoteFiles() {}

  static Map<String, byte[]> of(NoteSet.Case note) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("text", NoteSet.bytes(note));
    return files;
  }
}
