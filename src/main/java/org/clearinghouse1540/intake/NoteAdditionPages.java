package org.clearinghouse1540.intake;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.sources.ReportedPiece;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** A person says what the reported passages of a note are, and adds lines. */
@Controller
class NoteAdditionPages {
  private static final int LONGEST = 4_000;

  private final Proposals proposals;
  private final NoteAdditions additions;
  private final NoteItemReader itemReader;
  private final ReportedLineViews views;

  NoteAdditionPages(
      Proposals proposals,
      NoteAdditions additions,
      NoteItemReader itemReader,
      ReportedLineViews views) {
    this.proposals = proposals;
    this.additions = additions;
    this.itemReader = itemReader;
    this.views = views;
  }

  /** Only one reported passage of the page, which the page itself asks for. */
  @GetMapping(path = "/intake/notes/{id}", params = "reported", headers = "HX-Request")
  Page piece(
      @PathVariable long id,
      @RequestParam String reported,
      SubmittedForm submitted,
      Language language) {
    NoteProposal proposal = get(id);
    ReportedPiece piece = proposal.findReported(reported).orElseThrow(NotFound::new);
    return Page.of(views.piece(proposal, piece, submitted, language));
  }

  @PostMapping("/intake/notes/{id}/reported")
  @FormPage("/intake/notes/{id}?reported={position}")
  String assign(@PathVariable long id, Form form, Viewer viewer) {
    NoteProposal proposal = get(id);
    ReportedPiece piece = proposal.findReported(form.value("position")).orElseThrow(NotFound::new);
    if (form.checked("nothing")) {
      additions.dismiss(viewer.actor(), proposal, List.of(piece));
    } else {
      Optional<NoteTarget> target = form.requiredChoice("target", NoteTarget::find);
      String words = form.requiredLongText("text", LONGEST);
      form.check();
      additions.assign(viewer.actor(), proposal, piece, target.orElseThrow(), words);
    }
    return page(id, "reported", form.value("position"), "reported-" + form.value("position"));
  }

  /** Marks all reported passages on which nobody decided as nothing to record. */
  @PostMapping("/intake/notes/{id}/reported/rest")
  @FormPage("/intake/notes/{id}")
  String dismissRest(@PathVariable long id, Viewer viewer) {
    NoteProposal proposal = get(id);
    additions.dismiss(
        viewer.actor(), proposal, proposal.reported().stream().filter(proposal::isOpen).toList());
    return "redirect:/intake/notes/" + id + "#reported";
  }

  @PostMapping("/intake/notes/{id}/lines")
  @FormPage("/intake/notes/{id}?added={list}")
  String add(@PathVariable long id, Form form, Viewer viewer) {
    NoteProposal proposal = get(id);
    NoteItem.Kind kind =
        NoteItem.Kind.find(form.value("list"))
            .filter(NoteItem.Kind::mayAdd)
            .orElseThrow(NotFound::new);
    NoteItem item = itemReader.readNew(form, kind);
    form.check();
    ProposalLine line = additions.add(viewer.actor(), proposal, item);
    return page(id, "line", line.pointer(), line.anchor());
  }

  private static String page(long id, String name, String value, String anchor) {
    return "redirect:"
        + UriComponentsBuilder.fromPath("/intake/notes/" + id)
            .queryParam(name, value)
            .fragment(anchor)
            .toUriString();
  }

  private NoteProposal get(long id) {
    return proposals.find(id).orElseThrow(NotFound::new);
  }
}
