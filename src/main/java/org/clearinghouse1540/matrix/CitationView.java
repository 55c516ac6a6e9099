package org.clearinghouse1540.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.sources.CitedDocument;

/** Citations as text. */
public final class CitationView {
  private CitationView() {}

  /** All citations of a field, one in each line. */
  static String of(List<Citation> citations, Map<Long, CitedDocument> cited) {
    return String.join("\n", citations.stream().map(citation -> of(citation, cited)).toList());
  }

  /** A value as text: its citations, its text or its mark. */
  static String of(FieldValue value, Map<Long, CitedDocument> cited) {
    if (!value.citations().isEmpty()) {
      return of(value.citations(), cited);
    }
    return value.words().isEmpty() ? value.mark().code() : value.words();
  }

  /** A citation in one line: title and symbol, places, marks that it supports. */
  public static String of(Citation citation, Map<Long, CitedDocument> cited) {
    CitedDocument document = cited.get(citation.document());
    List<String> parts = new ArrayList<>();
    parts.add(
        document == null
            ? "[" + citation.document() + "]"
            : document.symbol().isEmpty()
                ? document.title()
                : document.title() + " (" + document.symbol() + ")");
    parts.addAll(citation.places());
    if (!citation.supports().isEmpty()) {
      parts.add(String.join(" ", citation.supports()).toUpperCase(java.util.Locale.ROOT));
    }
    if (!citation.says().isEmpty()) {
      parts.add("→ " + citation.says());
    }
    return String.join(", ", parts);
  }
}
