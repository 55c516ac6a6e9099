package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.List;

/** The numbered sections, their lines joined to paragraphs. Pure. */
final class SectionParser {
  private SectionParser() {}

  static List<Note.Section> read(NoteLayout layout, NoteFindings findings) {
    List<Note.Section> sections = new ArrayList<>();
    for (int i = 0; i < layout.headings().size(); i++) {
      NoteLayout.Heading heading = layout.headings().get(i);
      String text = paragraphs(layout.text().substring(heading.textStart(), layout.sectionEnd(i)));
      String title = heading.title().text().replaceAll("[¹²³⁴⁵⁶⁷⁸⁹⁰:]+$", "").strip();
      sections.add(new Note.Section(heading.number(), title, text));
      findings.place("/sections/" + i + "/title", heading.title());
      if (text.isEmpty()) {
        findings.lookAt("/sections/" + i, "The section has no text.", heading.title().text());
      }
    }
    if (sections.isEmpty()) {
      findings.lookAt("/sections", "The note has no numbered sections.", "");
    }
    return sections;
  }

  /** Lines joined to paragraphs; a word that was cut at a line end is whole again. */
  static String paragraphs(String text) {
    List<String> paragraphs = new ArrayList<>();
    for (String block : text.split("\\n[ \\t]*\\n")) {
      String flowing = NotePassage.of(block, 0, block.length()).text();
      if (flowing.isEmpty()) {
        continue;
      }
      // A sentence that goes on behind an empty line was broken by the page, not by its author.
      boolean goesOn =
          !paragraphs.isEmpty()
              && !paragraphs.getLast().matches("(?s).*[.!?:;。！？：؟\"”»)]$")
              && Character.isLowerCase(flowing.codePointAt(0));
      if (goesOn) {
        paragraphs.set(paragraphs.size() - 1, paragraphs.getLast() + " " + flowing);
      } else {
        paragraphs.add(flowing);
      }
    }
    return String.join("\n\n", paragraphs);
  }
}
