package org.clearinghouse1540.exchange;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.files.SandboxedReader;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Parses files of matrices, compares them with the recorded values, and records what is accepted.
 */
@Component
public final class MatrixImports {
  private final MatrixCopies copies;
  private final MatrixFields fields;
  private final CitedDocuments documents;
  private final Forms forms;
  private final TransactionTemplate transaction;

  MatrixImports(
      MatrixCopies copies,
      MatrixFields fields,
      CitedDocuments documents,
      Forms forms,
      TransactionTemplate transaction) {
    this.copies = copies;
    this.fields = fields;
    this.documents = documents;
    this.forms = forms;
    this.transaction = transaction;
  }

  /** The differences between the recorded values and a proposal, for the fields that it has. */
  MatrixDiff diff(MatrixId id, ImportProposal proposal) {
    Map<FieldKey, FieldValue> now = MatrixCopies.contents(fields.of(id));
    now.keySet().retainAll(proposal.contents().keySet());
    Map<Long, CitedDocument> cited = new LinkedHashMap<>();
    documents.of(id.state()).forEach(document -> cited.put(document.id(), document));
    Map<Long, Long> ids = ids(proposal, id.state(), cited);
    Map<FieldKey, FieldValue> proposed = renumbered(proposal.contents(), ids);
    Map<Long, Long> numbers = new LinkedHashMap<>();
    CopyHeader header = copies.draft(id);
    MatrixCopy before = MatrixCopy.of(header, now, cited, numbers);
    return new MatrixDiff(before, MatrixCopy.of(header, proposed, cited, numbers));
  }

  /** The details with which documents of a proposal contradict the recorded ones. */
  List<Problem> contradictions(MatrixId id, ImportProposal proposal) {
    return proposal.documents().values().stream()
        .flatMap(document -> documents.contradictions(own(document, id.state())).stream())
        .distinct()
        .toList();
  }

  // A document that is known has the same number in both copies; a new one gets a negative number.
  private static Map<Long, Long> ids(
      ImportProposal proposal, String state, Map<Long, CitedDocument> cited) {
    Map<Long, Long> ids = new LinkedHashMap<>();
    proposal
        .documents()
        .forEach(
            (number, document) -> {
              CitedDocument own = own(document, state);
              long known = known(own, cited.values()).orElse(-number);
              ids.put(number, known);
              cited.putIfAbsent(known, own);
            });
    return ids;
  }

  // As the repository finds it: the same document, or the only one with the same title.
  private static Optional<Long> known(CitedDocument own, Collection<CitedDocument> cited) {
    List<CitedDocument> titled =
        cited.stream()
            .filter(candidate -> candidate.id() > 0 && candidate.title().equals(own.title()))
            .toList();
    return titled.stream()
        .filter(candidate -> candidate.isSame(own))
        .findFirst()
        .or(
            () ->
                own.isTitleOnly() && titled.size() == 1
                    ? Optional.of(titled.getFirst())
                    : Optional.empty())
        .map(CitedDocument::id);
  }

  /** The versions of the form in which copies can be, and the version said by a person. */
  VersionChoice choice(String version) {
    return new VersionChoice(forms.readable(), version);
  }

  /**
   * Parses a file in a separate process; nothing is recorded.
   *
   * @throws org.clearinghouse1540.kit.BadInput if it cannot be parsed or has no matrix
   */
  public ImportProposal read(byte[] content, String fileName) {
    return read(content, fileName, "");
  }

  /**
   * Parses a file for which a person may give the version of the form.
   *
   * @param version decides if the file fits several versions equally; may be empty
   */
  ImportProposal read(byte[] content, String fileName, String version) {
    VersionChoice choice = choice(version);
    return CopyFormat.isJson(content)
        ? choice.check(JsonCopyParser.read(content, choice.forms()))
        : CopyFormat.read(SandboxedReader.tables(content, fileName), choice);
  }

  /** The versions of the form, the newest first. */
  List<String> versions() {
    return forms.list().reversed().stream().map(FormVersion::version).toList();
  }

  /**
   * Runs a decision on a proposal while nobody else writes this matrix or decides on its proposals;
   * a refused decision records nothing.
   *
   * @throws org.clearinghouse1540.kit.BadInput if experts are not drafting the matrix now
   */
  void decide(MatrixId id, Runnable decision) {
    fields.whileDrafting(id, decision);
  }

  /**
   * Records fields of a proposal as one change; documents that they cite are added if they are new.
   *
   * @return the number of fields that changed
   */
  public int accept(
      Actor actor, MatrixId id, ImportProposal proposal, List<FieldKey> chosen, String fileName) {
    return Optional.ofNullable(
            transaction.execute(
                status -> {
                  fields.draft(id); // The lock of the matrix comes first, as for every writer.
                  Map<Long, Long> ids = addDocuments(actor, id, proposal, chosen);
                  Map<FieldKey, FieldValue> contents = new LinkedHashMap<>();
                  for (FieldKey key : chosen) {
                    FieldValue content = proposal.contents().getOrDefault(key, FieldValue.NOTHING);
                    contents.put(key, renumbered(content, ids));
                  }
                  return fields.setAll(
                      actor, id, contents, "read in a copy and accepted", fileName);
                }))
        .orElse(0);
  }

  private Map<Long, Long> addDocuments(
      Actor actor, MatrixId id, ImportProposal proposal, List<FieldKey> chosen) {
    List<Long> cited =
        chosen.stream()
            .flatMap(
                key ->
                    proposal.contents().getOrDefault(key, FieldValue.NOTHING).citations().stream())
            .map(Citation::document)
            .distinct()
            .toList();
    List<CitedDocument> own =
        cited.stream().map(number -> own(proposal.documents().get(number), id.state())).toList();
    Map<Long, Long> ids = new LinkedHashMap<>();
    if (!own.isEmpty()) {
      List<Long> numbers = documents.addAll(actor, own);
      for (int i = 0; i < cited.size(); i++) {
        ids.put(cited.get(i), numbers.get(i));
      }
    }
    return ids;
  }

  private static CitedDocument own(@Nullable CitedDocument cited, String state) {
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
