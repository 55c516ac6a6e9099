package org.clearinghouse1540.plans;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.kit.text.Texts;
import org.springframework.stereotype.Component;

/** The headings, labels and states of progress of plans in the files of any language. */
@Component
final class PlanWords {
  private static final TextFolding FOLDING = TextFolding.IGNORING_DIACRITICS;
  private final Map<String, PlanColumn> columns = new HashMap<>();
  private final Map<String, PlanProgress> progress = new HashMap<>();

  PlanWords() {
    for (Language language : Language.values()) {
      for (PlanColumn column : PlanColumn.values()) {
        columns.putIfAbsent(folded(Texts.get(language, column.text())), column);
      }
      for (PlanProgress state : PlanProgress.values()) {
        progress.putIfAbsent(folded(state.name(language)), state);
      }
    }
    columns.remove("");
    for (Table.Row row : Table.fromData("plans/data/column_words.csv").rows()) {
      columns.putIfAbsent(
          folded(row.require("words")),
          row.read("column", key -> PlanColumn.find(key).orElseThrow()));
    }
  }

  private static String folded(String words) {
    return FOLDING.words(words);
  }

  /** The column with a heading. */
  Optional<PlanColumn> column(String heading) {
    return Optional.ofNullable(columns.get(folded(heading)));
  }

  /** The state of progress with a name. */
  Optional<PlanProgress> progress(String name) {
    return Optional.ofNullable(progress.get(folded(name)));
  }

  /** Whether a text is that of a key in one of the languages. */
  boolean is(String text, String key, Object... arguments) {
    String words = folded(text);
    return List.of(Language.values()).stream()
        .anyMatch(language -> folded(Texts.get(language, key, arguments)).equals(words));
  }

  /** The texts around the argument of a key, in each language. */
  static List<String[]> around(String key) {
    return List.of(Language.values()).stream()
        .map(language -> Texts.get(language, key, "\u0001").split("\u0001", 2))
        .toList();
  }
}
