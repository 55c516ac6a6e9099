package org.clearinghouse1540.briefs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.document.PrintDocument.Part;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;

/** An information note as a document in the standard layout. */
record InformationNoteDocument(
    NoteTemplates texts, Language language, Map<String, String> sections) {

  /** As a draft, which is marked on each page. */
  PrintDocument draft() {
    return paper(Texts.get(language, "frame.draft"), "");
  }

  /** As an issued version with its number and date. */
  PrintDocument issue(int number, String day) {
    return paper("", Texts.get(language, "briefs.note.issued", number, day));
  }

  private PrintDocument paper(String mark, String foot) {
    List<Part> parts = new ArrayList<>();
    for (String key : NoteTemplates.SECTIONS) {
      String words = sections.getOrDefault(key, "");
      if (NoteTemplates.inHead(key)) {
        parts.add(new Part.Labelled(texts.title(key, language), words));
      } else {
        parts.add(new Part.Heading(texts.title(key, language)));
        words.lines().forEach(line -> parts.add(new Part.Words(line)));
      }
    }
    return new PrintDocument(texts.get("heading", language), language, mark, foot, parts)
        .in(PrintDocument.Look.LETTER)
        .with(texts.get("footnote", language));
  }

  /** The template for the Chair of the meeting, not the Chair of the Committee. */
  PrintDocument chairSummary() {
    List<Part> parts = new ArrayList<>();
    for (String key : List.of("event", "organizers", "dates")) {
      parts.add(new Part.Labelled(texts.title(key, language), sections.getOrDefault(key, "")));
    }
    String write = texts.get("chair.write", language);
    parts.add(new Part.Labelled(texts.get("chair.chair", language), write));
    parts.add(
        new Part.Labelled(
            texts.title("participants", language), sections.getOrDefault("participants", "")));
    int number = 1;
    for (String key : List.of("chair.discussion", "chair.needs", "chair.recommendations")) {
      parts.add(new Part.Heading(number++ + ". " + texts.get(key, language)));
      parts.add(new Part.Words(write));
    }
    return new PrintDocument(
            texts.get("chair.title", language),
            language,
            Texts.get(language, "frame.draft"),
            "",
            parts)
        .in(PrintDocument.Look.LETTER)
        .with(texts.get("chair.footnote", language));
  }
}
