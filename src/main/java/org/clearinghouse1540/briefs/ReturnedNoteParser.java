package org.clearinghouse1540.briefs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;

/**
 * Divides a note that was edited in Word into its sections again. Text before the first section,
 * other than the heading, is shown to the user.
 */
final class ReturnedNoteParser {
  private static final Message NOT_PLACED = Message.of("kit.content.not-placed");

  private final NoteTemplates texts;
  private final Language language;

  ReturnedNoteParser(NoteTemplates texts, Language language) {
    this.texts = texts;
    this.language = language;
  }

  /**
   * The texts of the sections by key, and the lines that belong to no section.
   *
   * @param account of every line: in a section, its title, the heading or footnote, or reported
   */
  record Found(Map<String, String> sections, List<String> notRecognized, ContentAccount account) {
    Found {
      sections = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(sections));
      notRecognized = List.copyOf(notRecognized);
    }
  }

  Found read(DocumentText document) {
    ContentAccount.Builder account = new ContentAccount.Builder();
    document.warnings().forEach(warning -> account.report("", "", warning));
    return read(document.text(), account);
  }

  private Found read(String text, ContentAccount.Builder account) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    List<String> rest = new ArrayList<>();
    String section = "";
    String footnote = letters(texts.get("footnote", language));
    String heading = letters(texts.get("heading", language));
    int number = 0;
    for (String line : text.lines().map(ReturnedNoteParser::plain).toList()) {
      number++;
      String next = beginning(line, section);
      boolean placed = true;
      if (!next.isEmpty()) {
        section = next;
        found.put(section, new ArrayList<>(List.of(after(line, section))));
      } else if (!line.isEmpty()
          && !letters(line).equals(footnote)
          && !letters(line).equals(heading)) {
        placed = !section.isEmpty();
        (placed ? found.computeIfAbsent(section, key -> new ArrayList<>()) : rest).add(line);
      }
      if (!placed) {
        account.report(Integer.toString(number), line, NOT_PLACED);
      } else if (!line.isEmpty()) {
        account.place();
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
    return new Found(sections, rest, account.build());
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
