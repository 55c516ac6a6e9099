package org.clearinghouse1540.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.matrix.ApprovedMatrix;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.WordingNote;
import org.clearinghouse1540.sources.CitedDocument;

/**
 * A copy of a matrix, in any file format. Its documents are numbered S1, S2 and so on in the order
 * in which they are first cited; the citations of its fields refer to those numbers.
 *
 * @param contents the fields that are not empty
 * @param documents the documents by their number in this copy
 */
public record MatrixCopy(
    CopyHeader header, Map<FieldKey, FieldValue> contents, Map<Long, CitedDocument> documents) {
  private static final String APPROVAL_DATE = "approval-date";

  public MatrixCopy {
    contents = Map.copyOf(contents);
    documents = Map.copyOf(documents);
  }

  /** A copy of values that cite documents by their numbers in the program. */
  public static MatrixCopy of(
      CopyHeader header, Map<FieldKey, FieldValue> contents, Map<Long, CitedDocument> cited) {
    return of(header, contents, cited, new LinkedHashMap<>());
  }

  /**
   * A copy of an approved matrix, with the date of its approval where the form has it.
   *
   * @param form the form in the language of the copy
   * @param name the name of the State as printed
   */
  public static MatrixCopy approved(ApprovedMatrix approved, FormVersion form, String name) {
    String day = DateText.day(approved.at());
    CopyHeader header = new CopyHeader(approved.matrix(), name, form, CopyStatus.APPROVED, day);
    Map<FieldKey, FieldValue> contents = new LinkedHashMap<>(approved.contents());
    FormVersion.Part top = form.header();
    if (top.column(APPROVAL_DATE).isPresent()) {
      // The record has the date in English; a date that a person typed stays as it is.
      FieldValue recorded = FieldValue.of(DateText.of(day, Language.EN));
      FieldValue printed =
          FieldValue.of(DateText.of(day, CopyLabels.of(form.language()).language()));
      contents.merge(
          new FieldKey(top.rows().getFirst().key(), APPROVAL_DATE),
          printed,
          (given, inLanguage) -> given.equals(recorded) ? inLanguage : given);
    }
    return of(header, contents, approved.cited());
  }

  /**
   * A copy to compare with another one: a document has the same number in both.
   *
   * @param numbers the numbers that are in use; new ones are added
   */
  static MatrixCopy of(
      CopyHeader header,
      Map<FieldKey, FieldValue> contents,
      Map<Long, CitedDocument> cited,
      Map<Long, Long> numbers) {
    Map<FieldKey, FieldValue> here = new LinkedHashMap<>();
    for (FormVersion.Part part : header.form().all()) {
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
                    .getOrDefault(id, CitedDocument.of(header.matrix().state(), "[" + id + "]"))
                    .withId(number)));
    return new MatrixCopy(header, here, documents);
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

  /** The matrix. */
  public MatrixId matrix() {
    return header.matrix();
  }

  /** The name of the State as printed. */
  public String name() {
    return header.name();
  }

  /** The version of the form, in the language of the copy. */
  public FormVersion form() {
    return header.form();
  }

  /** The status as printed. */
  public CopyStatus status() {
    return header.status();
  }

  /** The date of the copy, ISO 8601. */
  public String day() {
    return header.day();
  }

  /** The text of a field, by its key. */
  public String text(FieldKey key) {
    FormVersion.Part part = form().partOf(key.row()).orElseThrow();
    return text(part.find(key.row()).orElseThrow(), part.column(key.column()).orElseThrow());
  }

  /** The value of a field; empty if nothing is recorded. */
  FieldValue content(FormVersion.Row row, FormVersion.Column column) {
    return contents.getOrDefault(new FieldKey(row.key(), column.key()), FieldValue.NOTHING);
  }

  /** The value of a field; empty if nothing is recorded. */
  FieldValue content(FieldKey key) {
    return contents.getOrDefault(key, FieldValue.NOTHING);
  }

  /** The text of a field in print, with each citation in a separate line. */
  public String text(FormVersion.Row row, FormVersion.Column column) {
    return text(row, column, PassageList.NONE);
  }

  /** The text of a field in print, with the numbers of the passages that are in a list. */
  String text(FormVersion.Row row, FormVersion.Column column, PassageList passages) {
    FieldValue content = content(row, column);
    if (!content.citations().isEmpty()) {
      StringBuilder lines = new StringBuilder();
      for (Citation citation : content.citations()) {
        lines
            .append(lines.isEmpty() ? "" : "\n")
            .append(CitationFormat.write(citation, documents, words(), passages));
      }
      return lines.toString();
    }
    return content.words().isEmpty() ? content.mark().code() : content.words();
  }

  /** The footer of each page. */
  String foot() {
    return name() + ", " + DateText.of(day(), words().language());
  }

  /** The title as printed. */
  String title() {
    return words().title(status(), form().version());
  }

  /** The remark on working wording; empty if all words of the form are official. */
  Optional<String> wording() {
    return WordingNote.of(form(), words().language());
  }

  /** The printed labels in the language of the form. */
  CopyLabels words() {
    return CopyLabels.of(form().language());
  }
}
