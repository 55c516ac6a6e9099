package org.clearinghouse1540.matrix;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.sources.CitedDocument;

/**
 * A matrix for the current user.
 *
 * @param name the name of the State in the language of the page
 * @param cited the documents that the fields cite, by number
 * @param editable whether the current user may change fields now
 */
public record MatrixView(
    MatrixId id,
    String name,
    FormVersion form,
    Map<FieldKey, MatrixField> fields,
    Map<Long, CitedDocument> cited,
    ReviewCycle cycle,
    boolean editable) {

  /** A field; one without a value if it was never set. */
  public MatrixField field(FormVersion.Row row, FormVersion.Column column) {
    return field(new FieldKey(row.key(), column.key()));
  }

  /** A field; one without a value if it was never set. */
  public MatrixField field(FieldKey key) {
    MatrixField field = fields.get(key);
    return field == null ? MatrixField.unset(key) : field;
  }

  /** A field in the words of the form. */
  public FieldLabel label(FieldKey key) {
    return FieldLabel.of(form, key);
  }

  /** The columns that a row has. */
  public List<FormVersion.Column> columns(FormVersion.Row row) {
    return form.partOf(row.key()).stream()
        .flatMap(part -> part.columns().stream())
        .filter(column -> row.columns().contains(column.key()))
        .toList();
  }

  /** Whether the form has words in a language. */
  public boolean isTranslated(Language language) {
    return form.language().equals(language.code());
  }

  /** The fields of a row that are not empty, in the order of their columns. */
  public List<MatrixField> of(String row) {
    return fields.values().stream()
        .filter(field -> field.key().row().equals(row) && !field.content().isNothing())
        .sorted(Comparator.comparing(field -> field.key().column()))
        .toList();
  }

  /** The value of a field as text. */
  public String text(MatrixField field) {
    return CitationView.of(field.content(), cited);
  }

  /** The citations of a field as JSON, for the script of the grid. */
  public String citations(MatrixField field) {
    return FieldJson.citations(field.content().citations());
  }

  /** The address of the matrix. */
  public String address() {
    return id.address();
  }

  /** The moment of the latest change. */
  public Instant latest() {
    return fields.values().stream()
        .map(MatrixField::changed)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  /** The header and the parts of the form. */
  public List<FormVersion.Part> parts() {
    return form.all();
  }
}
