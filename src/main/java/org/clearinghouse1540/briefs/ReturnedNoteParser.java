package org.clearinghouse1540.briefs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.text.Language;

/**
 * A note that was edited in Word, by its sections again. Pure. What stands before the first section
 * and is not the heading is shown, not guessed at.
 */
final class ReturnedNoteParser {
  private final NoteTemplates texts;
  private final Language language;

  ReturnedNoteParser(NoteTemplates texts, Language language) {
    this.texts = texts;
    this.language = language;
  }

  /** What was found: the text of sections by key, and what belongs to none. */
  record Found(Map<String, String> sections, List<String> notUnderstood) {
    Found {
      sections = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(sections));
      notUnderstood = List.copyOf(notUnderstood);
    }
  }

  Found read(String text) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    List<String> rest = new ArrayList<>();
    String section = "";
    String footnote = letters(texts.get("footnote", language));
    String heading = letters(texts.get("heading", language));
    for (String line : text.lines().map(ReturnedNoteParser::plain).toList()) {
      String next = beginning(line, section);
      if (!next.isEmpty()) {
        section = next;
        found.put(section, new ArrayList<>(List.of(after(line, section))));
      } else if (!line.isEmpty()
          && !letters(line).equals(footnote)
          && !letters(line).equals(heading)) {
        (section.isEmpty() ? rest : found.computeIfAbsent(section, key -> new ArrayList<>()))
            .add(line);
      }
    }
    Map<String, String> sections = new LinkedHashMap<>();
    found.forEach(
        (key, lines) ->
            sections.put(
                key,
                lines.stream()
                    .filter(value -> !value.isEmpty())
                    .collect(Collectors.joining("\n"))));
    return new Found(sections, rest);
  }

  // Sections come in their order; a line that looks like an earlier one belongs to its text.
  private String beginning(String line, String now) {
    for (String key :
        NoteTemplates.SECTIONS.subList(
            NoteTemplates.SECTIONS.indexOf(now) + 1, NoteTemplates.SECTIONS.size())) {
      String title = texts.title(key, language);
      boolean label = NoteTemplates.inHead(key) && line.startsWith(title + ":");
      boolean heading =
          !NoteTemplates.inHead(key)
              && (line.equals(title) || line.equals(texts.get("section." + key, language)));
      if (label || heading) {
        return key;
      }
    }
    return "";
  }

  private String after(String line, String key) {
    return NoteTemplates.inHead(key)
        ? line.substring(texts.title(key, language).length() + 1).strip()
        : "";
  }

  private static String plain(String line) {
    return line.replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  private static String letters(String line) {
    return line.replaceAll("[¹²³⁰\\d\\s\\p{P}]+", "");
  }
}
