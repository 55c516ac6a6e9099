package org.clearinghouse1540.intake;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.Events;
import org.clearinghouse1540.sources.SourceDocuments;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Uploading a note, and deciding on what was read in it, line by line, beside its text. */
@Controller
class NotePages {
  private final NoteIntake takingIn;
  private final Proposals proposals;
  private final SourceDocuments documents;
  private final Events events;
  private final States states;
  private final PartyResolver resolver;

  NotePages(
      NoteIntake takingIn,
      Proposals proposals,
      SourceDocuments documents,
      Events events,
      States states,
      PartyResolver resolver) {
    this.takingIn = takingIn;
    this.proposals = proposals;
    this.documents = documents;
    this.events = events;
    this.states = states;
    this.resolver = resolver;
  }

  @GetMapping("/intake/notes")
  Page notes() {
    return notes(List.of());
  }

  @PostMapping("/intake/notes")
  Object upload(@RequestParam(required = false) Optional<MultipartFile> file, Viewer viewer)
      throws IOException {
    if (file.isEmpty() || file.get().isEmpty()) {
      return notes(List.of("Choose a file that is not empty.")).withStatus(400);
    }
    String name = Optional.ofNullable(file.get().getOriginalFilename()).orElse("note");
    try {
      NoteIntake.Taken taken = takingIn.take(viewer.actor(), file.get().getBytes(), name);
      return "redirect:/intake/notes/" + taken.proposal() + (taken.known() ? "?known=yes" : "");
    } catch (BadInput bad) {
      return notes(bad.reasons()).withStatus(400);
    }
  }

  @GetMapping("/intake/notes/{id}")
  Page proposal(@PathVariable long id, @RequestParam(defaultValue = "no") String known) {
    return screen(get(id), List.of()).with("known", known.equals("yes"));
  }

  @PostMapping("/intake/notes/{id}/line")
  Object decide(
      @PathVariable long id,
      @RequestParam Map<String, String> form,
      @RequestHeader(name = "HX-Request", defaultValue = "") String partly,
      Viewer viewer) {
    Proposal proposal = get(id);
    ProposalLine line = proposal.find(form.getOrDefault("pointer", "")).orElseThrow(NotFound::new);
    try {
      ProposalLine decided = decided(line, form);
      if (!proposals.decide(viewer.actor(), id, decided)) {
        throw new BadInput("decision", "This note was decided already; nothing was changed.");
      }
    } catch (BadInput bad) {
      return partly.isEmpty()
          ? screen(proposal, bad.reasons()).withStatus(400)
          : fragment(proposal, line, bad.reasons());
    }
    if (partly.isEmpty()) {
      return "redirect:/intake/notes/" + id + "#" + line.anchor();
    }
    Proposal now = get(id);
    return fragment(now, now.find(line.pointer()).orElseThrow(NotFound::new), List.of());
  }

  private ProposalLine decided(ProposalLine line, Map<String, String> form) {
    ProposalLine.Decision decision =
        switch (form.getOrDefault("decision", "")) {
          case "accepted" -> ProposalLine.Decision.ACCEPTED;
          case "refused" -> ProposalLine.Decision.REFUSED;
          case "open" -> ProposalLine.Decision.OPEN;
          default -> throw new BadInput("decision", "Choose to accept or to refuse this line.");
        };
    Optional<Long> sameAs =
        form.containsKey("same-as") ? sameAs(form.get("same-as")) : line.sameAs();
    return new ProposalLine(
        line.pointer(),
        line.kind(),
        LineCorrection.correct(line, form, states, resolver),
        line.proposed(),
        decision,
        sameAs);
  }

  private Optional<Long> sameAs(String chosen) {
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    if (!chosen.matches("\\d{1,18}") || events.find(Long.parseLong(chosen)).isEmpty()) {
      throw new BadInput("same-as", "The event that was chosen is not on record.");
    }
    return Optional.of(Long.parseLong(chosen));
  }

  /** Accepts every line that is still open and not flagged. */
  @PostMapping("/intake/notes/{id}/rest")
  String acceptTheRest(@PathVariable long id, Viewer viewer) {
    Proposal proposal = get(id);
    for (ProposalLine line : proposal.lines()) {
      if (line.decision() == ProposalLine.Decision.OPEN && !proposal.flagged(line)) {
        proposals.decide(
            viewer.actor(),
            id,
            new ProposalLine(
                line.pointer(),
                line.kind(),
                line.fields(),
                line.proposed(),
                ProposalLine.Decision.ACCEPTED,
                line.sameAs()));
      }
    }
    return "redirect:/intake/notes/" + id + "#record";
  }

  @PostMapping("/intake/notes/{id}/record")
  Object record(@PathVariable long id, Viewer viewer) {
    Proposal proposal = get(id);
    return switch (takingIn.record(viewer.actor(), proposal)) {
      case NoteIntake.Outcome.Recorded recorded -> "redirect:/events/" + recorded.event();
      case NoteIntake.Outcome.Refused refused ->
          screen(proposal, List.of()).with("missing", refused.reasons()).withStatus(409);
    };
  }

  @PostMapping("/intake/notes/{id}/refusal")
  String refuse(@PathVariable long id, Viewer viewer) {
    takingIn.refuse(viewer.actor(), get(id));
    return "redirect:/intake/notes";
  }

  private Proposal get(long id) {
    return proposals.find(id).orElseThrow(NotFound::new);
  }

  private Page notes(List<String> problems) {
    return Page.of("intake/notes.jte").with("entries", proposals.list()).with("problems", problems);
  }

  private Page screen(Proposal proposal, List<String> problems) {
    String text = documents.get(proposal.document()).text();
    return Page.of("intake/proposal.jte")
        .with("proposal", proposal)
        .with("pieces", MarkedText.cut(text, proposal.places()))
        .with("states", states)
        .with("same", same(proposal))
        .with("missing", List.of())
        .with("known", false)
        .with("problems", problems);
  }

  private Page fragment(Proposal proposal, ProposalLine line, List<String> problems) {
    return Page.of("intake/line.jte")
        .with("proposal", proposal)
        .with("line", line)
        .with("states", states)
        .with("same", same(line))
        .with("problems", problems);
  }

  private Map<String, List<Event>> same(Proposal proposal) {
    Map<String, List<Event>> same = new HashMap<>();
    proposal.lines().forEach(line -> same.put(line.pointer(), same(line)));
    return same;
  }

  private List<Event> same(ProposalLine line) {
    return line.kind() == ProposalLine.Kind.EVENT || line.kind() == ProposalLine.Kind.EARLIER_EVENT
        ? events.likelySame(line.field("start"), line.field("end"), line.field("country"))
        : List.of();
  }
}
