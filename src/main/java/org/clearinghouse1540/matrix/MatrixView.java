package org.clearinghouse1540.matrix;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.sources.CitedDocument;

/**
 * A matrix as a page shows it.
 *
 * @param name of the State in the language of the page
 * @param editable whether the one who looks may change fields now
 */
public record MatrixView(
    MatrixId id,
    String name,
    FormVersion form,
    Map<FieldKey, MatrixField> fields,
    Map<Long, CitedDocument> cited,
    ReviewCycle round,
    boolean editable) {

  /** The field, also where nothing was ever set. */
  public MatrixField field(FormVersion.Row row, FormVersion.Column column) {
    return field(new FieldKey(row.key(), column.key()));
  }

  /** The field, also where nothing was ever set. */
  public MatrixField field(FieldKey key) {
    MatrixField field = fields.get(key);
    return field == null ? MatrixField.unset(key) : field;
  }

  /** A field as the form names it: the number and the words of its row, and those of its column. */
  public String label(FieldKey key) {
    for (FormVersion.Part part : form.all()) {
      for (FormVersion.Row row : part.rows()) {
        if (row.key().equals(key.row())) {
          return row.number() + ". " + row.label() + " · " + column(key);
        }
      }
    }
    return key.name();
  }

  /** The words of the column of a field. */
  public String column(FieldKey key) {
    return form.all().stream()
        .filter(part -> part.find(key.row()).isPresent())
        .flatMap(part -> part.columns().stream())
        .filter(column -> column.key().equals(key.column()))
        .map(FormVersion.Column::label)
        .findFirst()
        .orElse(key.column());
  }

  /** The fields of a row in which something is recorded. */
  public List<MatrixField> of(String row) {
    return fields.values().stream()
        .filter(field -> field.key().row().equals(row) && !field.content().isNothing())
        .sorted(java.util.Comparator.comparing(field -> field.key().column()))
        .toList();
  }

  /** What a cell shows. */
  public String text(MatrixField field) {
    FieldValue content = field.content();
    if (!content.citations().isEmpty()) {
      return CitationView.of(content.citations(), cited);
    }
    return content.words().isEmpty() ? content.mark().code() : content.words();
  }

  /** The citations of a field as a script takes them to another. */
  public String citations(MatrixField field) {
    return FieldJson.citations(field.content().citations());
  }

  /** Where this matrix stands. */
  public String address() {
    return "/matrices/" + id.state().replace(" ", "%20") + "/" + id.form();
  }

  /** The moment of the latest change, for whoever asks what is new. */
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
