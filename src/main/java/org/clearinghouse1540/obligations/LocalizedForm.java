package org.clearinghouse1540.obligations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.text.Language;

/**
 * A form with its labels in another language. The key of a label is the key of a row or part,
 * {@code PART/COLUMN} for a column, {@code title}, {@code preamble.N} or {@code legend.CODE}. A
 * label without a translation stays in the language of the definition.
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
        defined.words(),
        defined.wording());
  }

  private List<String> preamble() {
    List<String> translated = new ArrayList<>();
    while (labels.containsKey(point(translated.size()))) {
      translated.add(label(point(translated.size()), ""));
    }
    if (!translated.isEmpty() && (isOfficial(language) || isOfficial(Language.EN))) {
      return translated;
    }
    List<String> points = new ArrayList<>();
    for (String point : defined.preamble()) {
      points.add(label(point(points.size()), point));
    }
    return points;
  }

  // An official preamble replaces all points in our own words; their number can differ.
  private boolean isOfficial(Language wanted) {
    return defined.wording().isOfficial(wanted.code(), point(0));
  }

  private static String point(int before) {
    return "preamble." + (before + 1);
  }

  private FormVersion.Legend legend(FormVersion.Legend code) {
    String key = code.key();
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
                    column.isAdded()
                        ? FormVersion.Column.cited(language)
                        : new FormVersion.Column(
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

  private String label(String key, String original) {
    return labels.getOrDefault(key, original);
  }
}
