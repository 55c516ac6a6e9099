package org.clearinghouse1540.matrix;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocumentFiles;
import org.clearinghouse1540.sources.CitedDocuments;
import org.clearinghouse1540.sources.SourceDocument;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** Assembles the model of the page of a whole matrix. */
@Component
final class MatrixPageAssembler {
  private final MatrixViews matrices;
  private final FieldComments comments;
  private final CitedDocuments documents;
  private final CitedDocumentFiles files;
  private final Consents consents;
  private final Forms forms;
  private final States states;
  private final Clock clock;

  MatrixPageAssembler(
      MatrixViews matrices,
      FieldComments comments,
      CitedDocuments documents,
      CitedDocumentFiles files,
      Consents consents,
      Forms forms,
      States states,
      Clock clock) {
    this.matrices = matrices;
    this.comments = comments;
    this.documents = documents;
    this.files = files;
    this.consents = consents;
    this.forms = forms;
    this.states = states;
    this.clock = clock;
  }

  /**
   * The model of the page.
   *
   * @param open the number of a cited document to open beside the grid; 0 for none
   */
  MatrixPageView view(
      Viewer viewer, Language language, SubmittedForm submitted, MatrixId id, long open) {
    MatrixView matrix = matrices.get(viewer, language, id);
    List<CitedDocument> readable = matrix.editable() ? readable(id) : List.of();
    return new MatrixPageView(
        matrix,
        Optional.of(matrix.cycle().since())
            .filter(since -> since.isAfter(Instant.EPOCH))
            .map(this::day),
        forms.list().stream().map(FormVersion::version).toList(),
        viewer.may(Permission.EXCHANGE_PACKETS),
        viewer.may(Permission.REVIEW_MATRICES),
        readable.stream()
            .map(document -> new Option(Long.toString(document.id()), document.title()))
            .toList(),
        readable.stream()
            .filter(document -> document.id() == open)
            .findFirst()
            .map(document -> new MatrixPageView.OpenSource(document, text(document))),
        comments(viewer, submitted, matrix),
        workflow(viewer, language, submitted, matrix.cycle()));
  }

  private List<CitedDocument> readable(MatrixId id) {
    Set<Long> stored = files.kept(id.state());
    return stored.isEmpty()
        ? List.of()
        : documents.of(id.state()).stream()
            .filter(document -> stored.contains(document.id()))
            .toList();
  }

  private String text(CitedDocument document) {
    return files.of(document.id()).map(SourceDocument::text).orElse("");
  }

  private List<CommentView> comments(Viewer viewer, SubmittedForm submitted, MatrixView matrix) {
    List<FieldComment> all = comments.of(matrix.id());
    Map<Long, CitedDocument> named =
        documents.byId(
            all.stream()
                .flatMap(comment -> comment.citations().stream())
                .map(Citation::document)
                .collect(Collectors.toSet()));
    String action = matrix.address() + "/comment/decision";
    boolean mayAnswer = viewer.may(Permission.ANSWER_MATRICES);
    return all.stream()
        .map(
            comment ->
                new CommentView(
                    comment,
                    matrix.label(comment.key()).text(),
                    matrix.text(matrix.field(comment.key())),
                    comment.citations().stream()
                        .map(citation -> CitationView.of(citation, named))
                        .toList(),
                    mayAnswer && comment.sent().isEmpty(),
                    matrix.editable() && comment.sent().isPresent() && comment.isUndecided()
                        ? Optional.of(submitted.view(action, "comment", comment.id()))
                        : Optional.empty()))
        .toList();
  }

  private WorkflowView workflow(
      Viewer viewer, Language language, SubmittedForm submitted, ReviewCycle cycle) {
    return new WorkflowView(
        cycle,
        cycle.holds().stream()
            .map(
                hold ->
                    new WorkflowView.Hold(
                        member(hold.by(), language), day(hold.since()), hold.why()))
            .toList(),
        consents.list(cycle.subject()).stream().map(consent -> consent(consent, language)).toList(),
        WorkflowForms.of(viewer, cycle, submitted));
  }

  private String day(Instant moment) {
    return LocalDate.ofInstant(moment, clock.getZone()).toString();
  }

  // The journal and the table name a member by role and State, such as 'member ABC'.
  private String member(String by, Language language) {
    String[] parts = by.split(" ", 2);
    String role = Texts.get(language, "access.role." + parts[0]);
    return parts.length == 1 ? role : role + ", " + states.name(parts[1], language);
  }

  private WorkflowView.Consent consent(ConsentRecord consent, Language language) {
    return new WorkflowView.Consent(
        "consent.key." + consent.key().key(),
        consent.givenBy().equals(ReviewCycles.COMMITTEE)
            ? Texts.get(language, "matrix.committee")
            : states.name(consent.givenBy(), language),
        consent.document(),
        consent.givenOn().toString(),
        consent.withdrawnOn().map(LocalDate::toString));
  }
}
