package org.clearinghouse1540.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.files.SandboxedReader;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.MatrixField;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.MatrixStage;
import org.clearinghouse1540.matrix.MatrixViews;
import org.clearinghouse1540.matrix.ReviewCycles;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes copies of what is recorded, and takes over what was read in one and accepted. */
@Component
public final class MatrixExchange {
  private final MatrixViews sheets;
  private final MatrixFields fields;
  private final ReviewCycles rounds;
  private final CitedDocuments documents;
  private final Forms forms;
  private final TransactionTemplate transaction;
  private final Clock clock;

  MatrixExchange(
      MatrixViews sheets,
      MatrixFields fields,
      ReviewCycles rounds,
      CitedDocuments documents,
      Forms forms,
      TransactionTemplate transaction,
      Clock clock) {
    this.sheets = sheets;
    this.fields = fields;
    this.rounds = rounds;
    this.documents = documents;
    this.forms = forms;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** A copy of a matrix as it stands: a draft, unless it was published as it is. */
  public MatrixCopy copy(MatrixId id) {
    return copy(id, Language.EN);
  }

  /** The same with the form's own words in a language, as far as there are any. */
  public MatrixCopy copy(MatrixId id, Language language) {
    FormVersion form = sheets.form(id).in(language);
    Language printed = form.language().equals(language.code()) ? language : Language.EN;
    boolean published = rounds.get(id).stage() == MatrixStage.PUBLISHED;
    Map<FieldKey, FieldValue> now = contents(fields.of(id));
    return MatrixCopy.of(
        id,
        sheets.name(id, printed),
        form,
        published ? "APPROVED" : "DRAFT",
        LocalDate.now(clock).toString(),
        now,
        sheets.cited(now.values()));
  }

  /**
   * Two copies of a matrix as it stood at two moments, with the same numbers for documents.
   *
   * @param before the earlier one
   */
  public record Both(MatrixCopy before, MatrixCopy after) {
    /** The fields that differ, in the order of the form. */
    public List<FieldKey> changed() {
      List<FieldKey> changed = new ArrayList<>();
      for (var part : after.form().all()) {
        for (var row : part.rows()) {
          for (var column : part.columns()) {
            if (!before.text(row, column).equals(after.text(row, column))
                || !before
                    .content(row, column)
                    .decision()
                    .equals(after.content(row, column).decision())) {
              changed.add(new FieldKey(row.key(), column.key()));
            }
          }
        }
      }
      return changed;
    }

    /** What a field said before, and says after. */
    public String said(FieldKey key, boolean then) {
      var part = after.form().partOf(key.row()).orElseThrow();
      return (then ? before : after)
          .text(part.find(key.row()).orElseThrow(), part.column(key.column()).orElseThrow());
    }
  }

  /** A matrix at two moments. */
  public Both both(MatrixId id, Instant from, Instant to) {
    Map<FieldKey, FieldValue> then = contents(fields.asOf(id, from));
    Map<FieldKey, FieldValue> now = contents(fields.asOf(id, to));
    Map<Long, Long> numbers = new LinkedHashMap<>();
    Map<Long, CitedDocument> cited = new LinkedHashMap<>(sheets.cited(then.values()));
    cited.putAll(sheets.cited(now.values()));
    String name = sheets.name(id, Language.EN);
    MatrixCopy after =
        MatrixCopy.of(id, name, sheets.form(id), "DRAFT", day(to), now, cited, numbers);
    MatrixCopy before =
        MatrixCopy.of(id, name, sheets.form(id), "DRAFT", day(from), then, cited, numbers);
    return new Both(before, after);
  }

  /** What is recorded beside what was read in a copy; only fields that the copy fills. */
  public Both beside(MatrixId id, ImportProposal read) {
    Map<FieldKey, FieldValue> now = contents(fields.of(id));
    now.keySet().retainAll(read.contents().keySet());
    Map<Long, CitedDocument> cited = new LinkedHashMap<>();
    documents.of(id.state()).forEach(citedDocument -> cited.put(citedDocument.id(), citedDocument));
    // A document that is known already is the same in both; a new one is counted below zero.
    Map<Long, Long> ids = new LinkedHashMap<>();
    read.documents()
        .forEach(
            (number, document) -> {
              CitedDocument own = own(document, id.state());
              long known =
                  cited.values().stream()
                      .filter(citedDocument -> citedDocument.isSame(own))
                      .map(CitedDocument::id)
                      .findFirst()
                      .orElse(-number);
              ids.put(number, known);
              cited.putIfAbsent(known, own);
            });
    Map<FieldKey, FieldValue> found = renumbered(read.contents(), ids);
    Map<Long, Long> numbers = new LinkedHashMap<>();
    String name = sheets.name(id, Language.EN);
    String today = LocalDate.now(clock).toString();
    MatrixCopy before =
        MatrixCopy.of(id, name, sheets.form(id), "DRAFT", today, now, cited, numbers);
    MatrixCopy after =
        MatrixCopy.of(id, name, sheets.form(id), "DRAFT", today, found, cited, numbers);
    return new Both(before, after);
  }

  private String day(Instant moment) {
    return LocalDate.ofInstant(moment, clock.getZone()).toString();
  }

  static Map<FieldKey, FieldValue> contents(Map<FieldKey, MatrixField> fields) {
    Map<FieldKey, FieldValue> contents = new LinkedHashMap<>();
    fields.forEach((key, field) -> contents.put(key, field.content()));
    return contents;
  }

  /**
   * Reads a file apart from this process; nothing is recorded.
   *
   * @throws org.clearinghouse1540.kit.BadInput if it cannot be read, or holds no matrix
   */
  public ImportProposal read(byte[] content, String fileName) {
    return CopyFormat.isJson(content)
        ? JsonCopyParser.read(content, forms.list())
        : CopyFormat.read(SandboxedReader.tables(content, fileName), forms.list());
  }

  /**
   * Takes over fields of a copy in one act; the documents that they cite are entered where they are
   * not known yet.
   *
   * @return how many fields changed
   */
  public int accept(
      Actor actor, MatrixId id, ImportProposal read, List<FieldKey> chosen, String fileName) {
    return java.util.Optional.ofNullable(
            transaction.execute(
                status -> {
                  fields.draft(id); // First, as everybody who writes; then the journal.
                  Map<Long, Long> ids = enter(actor, id, read, chosen);
                  Map<FieldKey, FieldValue> contents = new LinkedHashMap<>();
                  for (FieldKey key : chosen) {
                    FieldValue content = read.contents().getOrDefault(key, FieldValue.NOTHING);
                    contents.put(key, renumbered(content, ids));
                  }
                  return fields.setAll(
                      actor, id, contents, "read in a copy and accepted", fileName);
                }))
        .orElse(0);
  }

  private Map<Long, Long> enter(
      Actor actor, MatrixId id, ImportProposal read, List<FieldKey> chosen) {
    List<Long> cited =
        chosen.stream()
            .flatMap(
                key -> read.contents().getOrDefault(key, FieldValue.NOTHING).citations().stream())
            .map(citation -> citation.document())
            .distinct()
            .toList();
    List<CitedDocument> own =
        cited.stream().map(number -> own(read.documents().get(number), id.state())).toList();
    Map<Long, Long> ids = new LinkedHashMap<>();
    if (!own.isEmpty()) {
      List<Long> numbers = documents.addAll(actor, own);
      for (int i = 0; i < cited.size(); i++) {
        ids.put(cited.get(i), numbers.get(i));
      }
    }
    return ids;
  }

  private static CitedDocument own(
      @org.jspecify.annotations.Nullable CitedDocument cited, String state) {
    if (cited == null) {
      throw new IllegalStateException("a citation without its document");
    }
    return new CitedDocument(
        0,
        cited.state().isEmpty() ? "" : state,
        cited.symbol(),
        cited.title(),
        cited.language(),
        cited.address(),
        cited.archivedAddress(),
        cited.archivedOn(),
        cited.issuedOn(),
        cited.repealed());
  }

  static Map<FieldKey, FieldValue> renumbered(
      Map<FieldKey, FieldValue> contents, Map<Long, Long> ids) {
    Map<FieldKey, FieldValue> out = new LinkedHashMap<>();
    contents.forEach((key, content) -> out.put(key, renumbered(content, ids)));
    return out;
  }

  private static FieldValue renumbered(FieldValue content, Map<Long, Long> ids) {
    return new FieldValue(
        content.mark(),
        content.words(),
        content.citations().stream()
            .map(citation -> citation.in(ids.getOrDefault(citation.document(), 0L)))
            .toList(),
        content.decision());
  }
}
