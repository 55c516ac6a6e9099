package org.clearinghouse1540.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.sources.CitedDocument;

/**
 * A copy of a matrix, whatever the form of its file. Its documents are numbered S1, S2 and so on in
 * the order in which they are first cited; the citations of its contents name those numbers.
 *
 * @param name of the State as printed
 * @param status DRAFT or APPROVED
 * @param day of the copy, ISO 8601
 * @param contents fields in which something is recorded
 * @param documents by their number in this copy
 */
public record MatrixCopy(
    MatrixId matrix,
    String name,
    FormVersion form,
    String status,
    String day,
    Map<FieldKey, FieldValue> contents,
    Map<Long, CitedDocument> documents) {
  public MatrixCopy {
    contents = Map.copyOf(contents);
    documents = Map.copyOf(documents);
  }

  /** A copy of contents that cite documents by the numbers of the program. */
  public static MatrixCopy of(
      MatrixId matrix,
      String name,
      FormVersion form,
      String status,
      String day,
      Map<FieldKey, FieldValue> contents,
      Map<Long, CitedDocument> cited) {
    return of(matrix, name, form, status, day, contents, cited, new LinkedHashMap<>());
  }

  /**
   * A copy beside another of the same matrix: a document has the same number in both.
   *
   * @param numbers the numbers given so far; more are added
   */
  static MatrixCopy of(
      MatrixId matrix,
      String name,
      FormVersion form,
      String status,
      String day,
      Map<FieldKey, FieldValue> contents,
      Map<Long, CitedDocument> cited,
      Map<Long, Long> numbers) {
    Map<FieldKey, FieldValue> here = new LinkedHashMap<>();
    for (FormVersion.Part part : form.all()) {
      for (FormVersion.Row row : part.rows()) {
        for (FormVersion.Column column : part.columns()) {
          FieldKey key = new FieldKey(row.key(), column.key());
          FieldValue content = contents.get(key);
          if (content != null && !content.isNothing()) {
            here.put(key, numbered(content, numbers));
          }
        }
      }
    }
    Map<Long, CitedDocument> documents = new LinkedHashMap<>();
    numbers.forEach(
        (id, number) ->
            documents.put(
                number,
                cited
                    .getOrDefault(id, CitedDocument.of(matrix.state(), "[" + id + "]"))
                    .withId(number)));
    return new MatrixCopy(matrix, name, form, status, day, here, documents);
  }

  private static FieldValue numbered(FieldValue content, Map<Long, Long> numbers) {
    return new FieldValue(
        content.mark(),
        content.words(),
        content.citations().stream()
            .map(
                citation ->
                    citation.in(
                        numbers.computeIfAbsent(citation.document(), id -> numbers.size() + 1L)))
            .toList(),
        content.decision());
  }

  /** The content of a field; nothing recorded where there is none. */
  FieldValue content(FormVersion.Row row, FormVersion.Column column) {
    return contents.getOrDefault(new FieldKey(row.key(), column.key()), FieldValue.NOTHING);
  }

  /** What the cell of a field says in print; each citation is a line of its own. */
  public String text(FormVersion.Row row, FormVersion.Column column) {
    FieldValue content = content(row, column);
    if (!content.citations().isEmpty()) {
      StringBuilder lines = new StringBuilder();
      for (Citation citation : content.citations()) {
        lines.append(lines.isEmpty() ? "" : "\n").append(CitationFormat.write(citation, documents));
      }
      return lines.toString();
    }
    return content.words().isEmpty() ? content.mark().code() : content.words();
  }

  /** The line at the foot of each page. */
  String foot() {
    return name + ", " + day;
  }

  /** The title as printed. */
  String title() {
    return words().title(status, form.version());
  }

  /** The words of print in the language of its form. */
  CopyLabels words() {
    return CopyLabels.of(form.language());
  }
}
