package org.clearinghouse1540.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.history.FieldChangeProposals.Proposal;
import org.clearinghouse1540.history.NeedHistoryReader.HistoryContext;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FormFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.WrittenCitation;
import org.clearinghouse1540.obligations.ColumnKind;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.practices.PracticeFinder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The history of a need item on one page, and its State's proposals to the matrix. */
@Controller
class NeedHistoryPages {
  private final Requests requests;
  private final NeedHistoryReader histories;
  private final ProposalPanels panels;
  private final FieldChangeProposals proposals;
  private final PracticeFinder practices;

  NeedHistoryPages(
      Requests requests,
      NeedHistoryReader histories,
      ProposalPanels panels,
      FieldChangeProposals proposals,
      PracticeFinder practices) {
    this.practices = practices;
    this.requests = requests;
    this.histories = histories;
    this.panels = panels;
    this.proposals = proposals;
  }

  @GetMapping("/needs/{need}/history")
  Page history(
      Viewer viewer,
      Language language,
      SubmittedForm submitted,
      @PathVariable long need,
      @RequestParam(defaultValue = "") String row) {
    HistoryContext context = context(viewer, language, need);
    return Page.of(
        new NeedHistoryView(
            context.item(),
            context.request().requester(),
            histories.read(context),
            mayPropose(context)
                ? Optional.of(panels.panel(context, submitted, row))
                : Optional.empty(),
            practices.links(aim(context.item()), language)));
  }

  private static PracticeFinder.Aim aim(NeedItem item) {
    return new PracticeFinder.Aim(item.heading() + "\n" + item.words(), item.areas(), List.of());
  }

  /** The State proposes a change to a field; the workflow of the matrix decides. */
  @PostMapping("/needs/{need}/history/proposal")
  @FormPage("/needs/{need}/history?row={row}")
  @BindingAct(
      value = "history.act.propose",
      to = "access.receiver.experts",
      next = "access.next.experts")
  String propose(Viewer viewer, Language language, Form form, Act act, @PathVariable long need) {
    HistoryContext context = context(viewer, language, need);
    if (!mayPropose(context)) {
      throw new NotFound();
    }
    FormVersion version = panels.version(context);
    FormFields fields = FormFields.of(version);
    String title = form.text("title", 500);
    String place = form.text("place", 200);
    Proposal proposal =
        new Proposal(
            FieldKey.of(form.requiredText("field")),
            form.longText("words", 5_000),
            form.choice("mark", FieldMark::find),
            List.of());
    form.check();
    act.text(proposal.words());
    List<Proposal> all = new ArrayList<>(List.of(proposal));
    if (!title.isEmpty()) {
      FieldKey sources = fieldForSources(fields, proposal.key());
      List<WrittenCitation> law = WrittenCitation.of(title, place);
      all.add(new Proposal(sources, proposal.words(), Optional.empty(), law));
    }
    MatrixId matrix = new MatrixId(viewer.party(), version.version());
    proposals.propose(viewer.actor(), need, matrix, fields, all);
    return "redirect:/needs/" + need + "/history#step-change";
  }

  // The source of a mark is recorded in the field beside it, so a law makes a second proposal.
  private static FieldKey fieldForSources(FormFields fields, FieldKey key) {
    List<FieldKey> sources = fields.of(key.row(), ColumnKind.SOURCE);
    if (sources.isEmpty()) {
      throw BadInput.of("title", "history.refused.source");
    }
    String group = key.column().replaceFirst("\\..*", "");
    return sources.stream()
        .filter(source -> source.column().startsWith(group))
        .findFirst()
        .orElse(sources.getFirst());
  }

  private static boolean mayPropose(HistoryContext context) {
    return context.viewer().may(Permission.PROPOSE_FIELD_CHANGES)
        && context.request().state().equals(context.viewer().party());
  }

  private HistoryContext context(Viewer viewer, Language language, long need) {
    NeedItem item = requests.findNeed(need).orElseThrow(NotFound::new);
    Request request = requests.find(item.request()).orElseThrow(NotFound::new);
    return new HistoryContext(viewer, language, item, request);
  }
}
