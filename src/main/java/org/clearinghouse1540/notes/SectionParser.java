package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.kit.text.Message;

/** Parses the numbered sections and joins their lines into paragraphs. Pure. */
final class SectionParser {
  private SectionParser() {}

  static List<Note.Section> read(NoteLayout layout, NoteFindings findings) {
    List<Note.Section> sections = new ArrayList<>();
    for (int i = 0; i < layout.headings().size(); i++) {
      NoteLayout.Heading heading = layout.headings().get(i);
      String text = paragraphs(layout.text().substring(heading.textStart(), layout.sectionEnd(i)));
      String title =
          heading.title().text().replaceAll("(?<![¹²³⁴⁵⁶⁷⁸⁹⁰:])[¹²³⁴⁵⁶⁷⁸⁹⁰:]+$", "").strip();
      sections.add(new Note.Section(heading.number(), title, text));
      findings.place("/sections/" + i + "/title", heading.title());
      if (text.isEmpty()) {
        findings.lookAt(
            "/sections/" + i, Message.of("notes.review.section-empty"), heading.title().text());
      }
    }
    if (sections.isEmpty()) {
      findings.lookAt("/sections", Message.of("notes.review.no-sections"), "");
    }
    return sections;
  }

  /** Joins lines into paragraphs and rejoins words that were hyphenated at line ends. */
  static String paragraphs(String text) {
    List<String> paragraphs = new ArrayList<>();
    for (String block : text.split("\\n[ \\t]*\\n")) {
      String flowing = NotePassage.ofProse(block, 0, block.length()).text();
      if (flowing.isEmpty()) {
        continue;
      }
      // A sentence that continues after an empty line was split by a page break.
      boolean continues =
          !paragraphs.isEmpty()
              && !paragraphs.getLast().matches("(?s).*[.!?:;。！？：؟\"”»)]$")
              && Character.isLowerCase(flowing.codePointAt(0));
      if (continues) {
        paragraphs.set(paragraphs.size() - 1, paragraphs.getLast() + " " + flowing);
      } else {
        paragraphs.add(flowing);
      }
    }
    return String.join("\n\n", paragraphs);
  }
}
