package org.clearinghouse1540.obligations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;

/**
 * The remark on pages and copies that words of a form are working wording, with the places of these
 * words.
 */
public final class WordingNote {
  private final FormVersion form;
  private final Language reader;
  private final List<String> places = new ArrayList<>();
  private int official;

  private WordingNote(FormVersion form, Language reader) {
    this.form = form;
    this.reader = reader;
  }

  /**
   * The remark; empty if all words are official.
   *
   * @param form the form with the words in the language in which they are shown
   * @param reader the language of the remark
   */
  public static Optional<String> of(FormVersion form, Language reader) {
    return new WordingNote(form, reader).text();
  }

  /** Whether a line of a copy is such a remark, in any language. */
  public static boolean isNote(String line) {
    return Stream.of(Language.values())
        .map(language -> Texts.get(language, "obligations.wording.all"))
        .map(text -> text.split("[.。]", 2)[0])
        .anyMatch(line.strip()::startsWith);
  }

  private Optional<String> text() {
    group("preamble", List.of("preamble.1"));
    group(
        "legend",
        form.legend().stream()
            .filter(code -> !code.code().isEmpty())
            .map(FormVersion.Legend::key)
            .toList());
    group("titles", form.parts().stream().map(FormVersion.Part::key).toList());
    group(
        "columns",
        form.parts().stream()
            .flatMap(
                part ->
                    part.printedColumns().stream().map(column -> part.key() + "/" + column.key()))
            .toList());
    for (int at = 0; at < form.parts().size(); at++) {
      rows(at + 1, form.parts().get(at).rows());
    }
    if (places.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        official == 0
            ? say("all")
            : say("some", places.stream().reduce((all, more) -> say("and", all, more)).orElse("")));
  }

  private void group(String name, List<String> keys) {
    int found = (int) keys.stream().filter(this::isOfficial).count();
    official += found;
    if (found < keys.size()) {
      places.add(say(name));
    }
  }

  private void rows(int part, List<FormVersion.Row> rows) {
    List<String> ranges = new ArrayList<>();
    int from = -1;
    for (int at = 0; at <= rows.size(); at++) {
      boolean working = at < rows.size() && !isOfficial(rows.get(at).key());
      if (working && from < 0) {
        from = at;
      } else if (!working && from >= 0) {
        String first = rows.get(from).number();
        String last = rows.get(at - 1).number();
        ranges.add(first.equals(last) ? first : first + "\u2013" + last);
        from = -1;
      }
    }
    int found = (int) rows.stream().filter(row -> isOfficial(row.key())).count();
    official += found;
    if (found == 0 && !rows.isEmpty()) {
      places.add(say("part", part));
    } else if (!ranges.isEmpty()) {
      places.add(say("rows", part, String.join(", ", ranges)));
    }
  }

  private boolean isOfficial(String key) {
    return form.wording().isOfficial(form.language(), key);
  }

  private String say(String name, Object... arguments) {
    return Texts.get(reader, "obligations.wording." + name, arguments);
  }
}
