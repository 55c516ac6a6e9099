package org.clearinghouse1540.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.matrix.Content;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.sources.Cited;

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
public record Copy(
    MatrixId matrix,
    String name,
    FormVersion form,
    String status,
    String day,
    Map<FieldKey, Content> contents,
    Map<Long, Cited> documents) {
  public Copy {
    contents = Map.copyOf(contents);
    documents = Map.copyOf(documents);
  }

  /** A copy of contents that cite documents by the numbers of the program. */
  public static Copy of(
      MatrixId matrix,
      String name,
      FormVersion form,
      String status,
      String day,
      Map<FieldKey, Content> contents,
      Map<Long, Cited> cited) {
    return of(matrix, name, form, status, day, contents, cited, new LinkedHashMap<>());
  }

  /**
   * A copy beside another of the same matrix: a document has the same number in both.
   *
   * @param numbers the numbers given so far; more are added
   */
  static Copy of(
      MatrixId matrix,
      String name,
      FormVersion form,
      String status,
      String day,
      Map<FieldKey, Content> contents,
      Map<Long, Cited> cited,
      Map<Long, Long> numbers) {
    Map<FieldKey, Content> here = new LinkedHashMap<>();
    for (FormVersion.Part part : form.all()) {
      for (FormVersion.Row row : part.rows()) {
        for (FormVersion.Column column : part.columns()) {
          FieldKey key = new FieldKey(row.key(), column.key());
          Content content = contents.get(key);
          if (content != null && !content.isNothing()) {
            here.put(key, numbered(content, numbers));
          }
        }
      }
    }
    Map<Long, Cited> documents = new LinkedHashMap<>();
    numbers.forEach(
        (id, number) ->
            documents.put(
                number,
                cited.getOrDefault(id, Cited.of(matrix.state(), "[" + id + "]")).withId(number)));
    return new Copy(matrix, name, form, status, day, here, documents);
  }

  private static Content numbered(Content content, Map<Long, Long> numbers) {
    return new Content(
        content.mark(),
        content.words(),
        content.citations().stream()
            .map(
                each ->
                    each.in(numbers.computeIfAbsent(each.document(), id -> numbers.size() + 1L)))
            .toList(),
        content.decision());
  }

  /** The content of a field; nothing recorded where there is none. */
  Content content(FormVersion.Row row, FormVersion.Column column) {
    return contents.getOrDefault(new FieldKey(row.key(), column.key()), Content.NOTHING);
  }

  /** What the cell of a field says in print; each citation is a line of its own. */
  String text(FormVersion.Row row, FormVersion.Column column) {
    Content content = content(row, column);
    if (!content.citations().isEmpty()) {
      StringBuilder lines = new StringBuilder();
      for (Citation citation : content.citations()) {
        lines.append(lines.isEmpty() ? "" : "\n").append(CitationLine.write(citation, documents));
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
  CopyWords words() {
    return CopyWords.of(form.language());
  }
}
