package org.clearinghouse1540.briefs;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clearinghouse1540.matrix.ApprovedMatrix;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.MatrixField;
import org.clearinghouse1540.matrix.ReviewCycle;
import org.clearinghouse1540.matrix.TreatyCell;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;

/**
 * The recorded information on a State, in the latest version of the form with recorded fields.
 *
 * @param opening from reference data on treaties, by row
 * @param approved the latest approved content, if there is any
 */
record MatrixFacts(
    FormVersion form,
    Map<FieldKey, MatrixField> fields,
    Map<String, TreatyCell> opening,
    ReviewCycle round,
    Optional<ApprovedMatrix> approved) {
  MatrixFacts {
    fields = Map.copyOf(fields);
    opening = Map.copyOf(opening);
  }

  /** Whether a person recorded anything. */
  boolean recorded() {
    return !fields.isEmpty();
  }

  /** The mark of a field: recorded by a person, or else from reference data on treaties. */
  FieldMark mark(String row, String column) {
    MatrixField field = fields.get(new FieldKey(row, column));
    if (field != null && !field.content().isNothing()) {
      return field.content().mark();
    }
    return column.equals("yes") && opening.containsKey(row)
        ? Optional.ofNullable(opening.get(row))
            .map(TreatyCell::mark)
            .orElse(FieldMark.NOTHING_RECORDED)
        : FieldMark.NOTHING_RECORDED;
  }

  /** The paragraphs, such as {@code 3(d)}, with fields in which references are unclear. */
  Set<String> unclear() {
    Set<String> paragraphs = new TreeSet<>();
    fields.forEach(
        (key, field) -> {
          if (field.content().mark() == FieldMark.UNCLEAR) {
            form.find(key.row())
                .ifPresent(
                    row -> row.paragraphs().forEach(paragraph -> paragraphs.add(plain(paragraph))));
          }
        });
    return paragraphs;
  }

  /** A paragraph in the notation of the list of subject areas. */
  static String plain(String paragraph) {
    return paragraph.replaceFirst("^OP\\s*", "");
  }
}
