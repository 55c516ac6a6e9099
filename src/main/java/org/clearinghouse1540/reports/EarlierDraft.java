package org.clearinghouse1540.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.obligations.RowMaps;
import org.springframework.stereotype.Component;

/**
 * The texts of the draft of a report that a State wrote for an earlier version of the form. Those
 * with a counterpart are proposed in its row, which the State saves or empties; the others are
 * listed.
 */
@Component
record EarlierDraft(ReportDraftTexts texts, Forms forms, RowMaps maps) {

  /**
   * A text of an earlier version whose row has no counterpart.
   *
   * @param row the name of the row, or its key
   */
  public record Unplaced(String version, String row, String words) {}

  /** The proposed texts of a State by the row of the form in use, without rows decided upon. */
  Map<String, String> proposed(String state) {
    FormVersion now = forms.current();
    Set<String> decided = texts.decided(state, now.version());
    Map<String, String> proposed = new LinkedHashMap<>();
    for (FormVersion earlier : earlier()) {
      Map<String, String> written = texts.of(state, earlier.version());
      maps.map(earlier, now)
          .counterparts()
          .forEach(
              (row, from) -> {
                List<String> found =
                    from.stream().filter(written::containsKey).map(written::get).toList();
                if (!found.isEmpty() && !decided.contains(row)) {
                  proposed.putIfAbsent(row, String.join("\n\n", found));
                }
              });
    }
    return proposed;
  }

  /** The texts of a State without a counterpart in the form in use. */
  List<Unplaced> unplaced(String state, Language language) {
    List<Unplaced> unplaced = new ArrayList<>();
    for (FormVersion earlier : earlier()) {
      Map<String, String> written = texts.of(state, earlier.version());
      if (written.isEmpty()) {
        continue;
      }
      Set<String> rows = Set.copyOf(maps.map(earlier, forms.current()).unmatched());
      for (FormVersion.Row row : earlier.in(language).rows()) {
        String words = written.getOrDefault(row.key(), "");
        if (rows.contains(row.key()) && !words.isEmpty()) {
          unplaced.add(new Unplaced(earlier.version(), row.label(), words));
        }
      }
    }
    return unplaced;
  }

  // The latest first.
  private List<FormVersion> earlier() {
    return forms.list().reversed().stream()
        .filter(form -> !form.version().equals(forms.current().version()))
        .toList();
  }
}
