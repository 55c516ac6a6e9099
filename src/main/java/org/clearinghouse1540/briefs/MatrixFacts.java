package org.clearinghouse1540.briefs;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clearinghouse1540.matrix.Approved;
import org.clearinghouse1540.matrix.Field;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.OpeningCell;
import org.clearinghouse1540.matrix.Round;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Mark;

/**
 * What is recorded on a State, in the generation of the form in which there is anything.
 *
 * @param opening from reference data on treaties, by row
 * @param approved the latest approved content, if there is any
 */
record MatrixFacts(
    FormVersion form,
    Map<FieldKey, Field> fields,
    Map<String, OpeningCell> opening,
    Round round,
    Optional<Approved> approved) {
  MatrixFacts {
    fields = Map.copyOf(fields);
    opening = Map.copyOf(opening);
  }

  /** Whether a person recorded anything. */
  boolean recorded() {
    return !fields.isEmpty();
  }

  /** The mark of a field: recorded by a person, or else from reference data on treaties. */
  Mark mark(String row, String column) {
    Field field = fields.get(new FieldKey(row, column));
    if (field != null && !field.content().isNothing()) {
      return field.content().mark();
    }
    return column.equals("yes") && opening.containsKey(row)
        ? Optional.ofNullable(opening.get(row)).map(OpeningCell::mark).orElse(Mark.NOTHING_RECORDED)
        : Mark.NOTHING_RECORDED;
  }

  /** The paragraphs, such as {@code 3(d)}, on which a field says that references are unclear. */
  Set<String> unclear() {
    Set<String> paragraphs = new TreeSet<>();
    fields.forEach(
        (key, field) -> {
          if (field.content().mark() == Mark.UNCLEAR) {
            form.find(key.row())
                .ifPresent(row -> row.paragraphs().forEach(each -> paragraphs.add(plain(each))));
          }
        });
    return paragraphs;
  }

  /** A paragraph as the list of subject areas writes it. */
  static String plain(String paragraph) {
    return paragraph.replaceFirst("^OP\\s*", "");
  }
}
