package org.clearinghouse1540.obligations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.text.Language;

/**
 * A form with its labels in another language. Keys of labels: a row's or part's own key, {@code
 * PART/COLUMN} for a column, {@code title}, {@code preamble.N}, {@code legend.CODE}. What has no
 * label there keeps the one that it is defined with.
 */
record LocalizedForm(FormVersion defined, Language language, Map<String, String> labels) {

  FormVersion form() {
    return new FormVersion(
        defined.version(),
        label("title", defined.title()),
        preamble(),
        defined.legend().stream().map(this::legend).toList(),
        part(defined.header()),
        defined.parts().stream().map(this::part).toList(),
        language.code(),
        defined.words());
  }

  private List<String> preamble() {
    List<String> points = new ArrayList<>();
    for (String point : defined.preamble()) {
      points.add(label("preamble." + (points.size() + 1), point));
    }
    return points;
  }

  private FormVersion.Legend legend(FormVersion.Legend code) {
    String key = "legend." + (code.code().isEmpty() ? "nothing" : code.code());
    return new FormVersion.Legend(
        code.code(),
        label(key + ".name", code.name()),
        label(key, code.inTheDocument()),
        label(key + ".page", code.onTheWebPage()));
  }

  private FormVersion.Part part(FormVersion.Part part) {
    return new FormVersion.Part(
        part.key(),
        label(part.key(), part.title()),
        part.columns().stream()
            .map(
                column ->
                    new FormVersion.Column(
                        column.key(),
                        label(part.key() + "/" + column.key(), column.label()),
                        column.kind()))
            .toList(),
        part.rows().stream()
            .map(
                row ->
                    new FormVersion.Row(
                        row.key(),
                        row.number(),
                        label(row.key(), row.label()),
                        row.paragraphs(),
                        row.columns()))
            .toList());
  }

  private String label(String key, String otherwise) {
    return labels.getOrDefault(key, otherwise);
  }
}
