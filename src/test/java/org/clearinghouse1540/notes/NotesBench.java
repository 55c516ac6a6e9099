package org.clearinghouse1540.notes;

import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;

/** Prints how well notes are read: precision and recall per field, in each form of file. */
class NotesBench {
  @Test
  void prints() throws Exception {
    boolean details = Boolean.getBoolean("details");
    int rounds = Integer.getInteger("rounds", 1);
    // -Dwithout=LACK,LENT measures what a part is worth.
    java.util.Set<ProseNeeds.Part> parts = java.util.EnumSet.allOf(ProseNeeds.Part.class);
    for (String part : System.getProperty("without", "").split(",")) {
      parts.removeIf(kind -> kind.name().equals(part));
    }
    NoteParser reading = NoteParser.standalone(parts);
    for (String part :
        java.util.List.of(
            System.getProperty(
                    "parts",
                    "tuned,held-out,unseen,development,blind,blind-2,blind-3,blind-4,blind-5,blind-6")
                .split(","))) {
      NoteScore score = new NoteScore();
      for (int round = 0; round < rounds; round++) {
        for (NoteSet.Case note : NoteSet.load(round, java.util.List.of(part))) {
          // -Dforms=text reads only one form of file of each note.
          for (var file :
              NoteFiles.of(note, !System.getProperty("forms", "").equals("text")).entrySet()) {
            try {
              DocumentText text = DocumentText.read(file.getValue(), note.name());
              score.add(note, file.getKey(), reading.read(text).note());
            } catch (org.clearinghouse1540.kit.BadInput refused) {
              System.out.println(
                  "refused: " + note.name() + " " + file.getKey() + refused.sentence(Language.EN));
            }
          }
        }
      }
      System.out.println(part + "\n" + score.table());
      if (details) {
        score.errors().forEach(System.out::println);
      }
    }
  }
}
