package org.clearinghouse1540.needs;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.deliveries.Feedback;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FormFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.ColumnKind;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The whole chain of a need item on one page, and what its State proposes to the matrix. */
@Controller
class NeedHistoryPages {
  private final Requests requests;
  private final NeedHistoryReader reading;
  private final FieldChangeProposals changes;
  private final Forms forms;
  private final CitedDocuments documents;

  NeedHistoryPages(
      Requests requests,
      NeedHistoryReader reading,
      FieldChangeProposals changes,
      Forms forms,
      CitedDocuments documents) {
    this.requests = requests;
    this.reading = reading;
    this.changes = changes;
    this.forms = forms;
    this.documents = documents;
  }

  @GetMapping("/chain/{need}")
  Page chain(
      Viewer viewer,
      Language language,
      @PathVariable long need,
      @RequestParam(defaultValue = "") String row) {
    return screen(viewer, language, need, row, List.of());
  }

  /** The State proposes a change of a field of its matrix; the matrix's own workflow decides. */
  @PostMapping("/chain/{need}/change")
  Object propose(
      Viewer viewer,
      Language language,
      @PathVariable long need,
      @RequestParam(defaultValue = "") String field,
      @RequestParam(defaultValue = "") String mark,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String article) {
    Request request = request(need);
    FieldKey key = FieldKey.of(field);
    if (!request.state().equals(viewer.party())) {
      throw new NotFound();
    }
    MatrixId id = new MatrixId(viewer.party(), form(viewer, need).version());
    try {
      FormFields fields = FormFields.of(form(viewer, need));
      FieldChangeProposals.Proposal proposal =
          new FieldChangeProposals.Proposal(
              key,
              words,
              mark.isEmpty() ? Optional.empty() : FieldMark.find(mark.equals("none") ? "" : mark),
              List.of());
      if (title.isBlank()) {
        changes.propose(viewer.actor(), need, id, fields, List.of(proposal));
      } else {
        changes.propose(
            viewer.actor(), need, id, fields, withSource(viewer, fields, proposal, title, article));
      }
      return "redirect:/chain/" + need + "#changed";
    } catch (BadInput bad) {
      return screen(viewer, language, need, key.row(), bad.reasons()).withStatus(400);
    }
  }

  // The law stands in the field of sources beside the mark: two fields, two comments.
  private List<FieldChangeProposals.Proposal> withSource(
      Viewer viewer,
      FormFields fields,
      FieldChangeProposals.Proposal proposal,
      String title,
      String article) {
    List<FieldKey> sources = fields.of(proposal.key().row(), ColumnKind.SOURCE);
    if (sources.isEmpty()) {
      throw new BadInput("title", "This row has no field for sources; name the law in the words.");
    }
    String column = proposal.key().column();
    FieldKey beside =
        sources.stream()
            .filter(fieldKey -> fieldKey.column().startsWith(column.replaceFirst("\\..*", "")))
            .findFirst()
            .orElse(sources.getFirst());
    long document = documents.add(viewer.actor(), CitedDocument.of(viewer.party(), title));
    Citation citation = new Citation(document, article, "", "", "", false, List.of(), "");
    return List.of(
        proposal,
        new FieldChangeProposals.Proposal(
            beside, proposal.words(), Optional.empty(), List.of(citation)));
  }

  private Request request(long need) {
    NeedItem item = requests.findNeed(need).orElseThrow(NotFound::new);
    return requests.find(item.request()).orElseThrow(NotFound::new);
  }

  private Optional<MatrixRow> row(Viewer viewer, long need) {
    return MatrixRow.of(reading.origin(viewer, requests.findNeed(need).orElseThrow(NotFound::new)));
  }

  // The generation in which the need began, or the one in use.
  private FormVersion form(Viewer viewer, long need) {
    return row(viewer, need).flatMap(row -> forms.find(row.form())).orElseGet(forms::current);
  }

  private Page screen(
      Viewer viewer, Language language, long need, String row, List<String> problems) {
    Request request = request(need);
    NeedItem item = requests.findNeed(need).orElseThrow(NotFound::new);
    FormVersion form = form(viewer, need).in(language);
    Optional<Feedback> said = reading.saidOfCell(viewer, item);
    String began = row(viewer, need).map(MatrixRow::row).orElse("");
    String key =
        row.isEmpty()
            ? said.map(Feedback::cell).filter(cell -> form.find(cell).isPresent()).orElse(began)
            : row;
    boolean mayPropose = request.state().equals(viewer.party()) && (viewer.representsState());
    return Page.of("needs/chain.jte")
        .with("item", item)
        .with("request", request)
        .with("chain", reading.of(viewer, language, item, request))
        .with("mayPropose", mayPropose)
        .with("form", form)
        .with("said", said.map(Feedback::cellWords).orElse(""))
        .with("row", form.find(key))
        .with("part", form.partOf(key))
        .with("problems", problems);
  }
}
