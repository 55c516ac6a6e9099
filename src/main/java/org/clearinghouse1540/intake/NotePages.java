package org.clearinghouse1540.intake;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.NumberText;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.kit.web.UploadedText;
import org.clearinghouse1540.outreach.Event;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Uploads notes; a person decides line by line on the information found in them. */
@Controller
class NotePages {
  private final NoteIntake intake;
  private final Proposals proposals;
  private final EventMatches events;
  private final NoteItemReader itemReader;
  private final NoteProposalViewBuilder views;

  NotePages(
      NoteIntake intake,
      Proposals proposals,
      EventMatches events,
      NoteItemReader itemReader,
      NoteProposalViewBuilder views) {
    this.intake = intake;
    this.proposals = proposals;
    this.events = events;
    this.itemReader = itemReader;
    this.views = views;
  }

  @GetMapping("/intake/notes")
  Page notes(SubmittedForm submitted) {
    return Page.of(new NotesView(proposals.list(), submitted.view("/intake/notes")));
  }

  @PostMapping("/intake/notes")
  @FormPage("/intake/notes")
  String upload(Form form, Viewer viewer, Language language) {
    Optional<SentFile> file = form.requiredFile("file");
    form.check();
    SentFile sent = file.orElseThrow();
    DocumentText text = UploadedText.read(form, sent, "text", List.of(language));
    NoteIntake.Uploaded uploaded =
        intake.upload(viewer.actor(), sent, text, form.checked("by-hand"));
    return "redirect:/intake/notes/" + uploaded.proposal() + (uploaded.known() ? "?known=yes" : "");
  }

  @GetMapping("/intake/notes/{id}")
  Page proposal(@PathVariable long id, Form query, SubmittedForm submitted, Language language) {
    NoteProposal proposal = get(id);
    String named = proposal.page(query.value("line"), query.value("reported"));
    String page = named.isEmpty() ? query.value("page") : named;
    return Page.of(
        views.view(
            proposal,
            query.value("known").equals("yes"),
            proposal.paging(page),
            submitted,
            language));
  }

  /** Only one line of the page, which the page itself asks for. */
  @GetMapping(path = "/intake/notes/{id}", params = "line", headers = "HX-Request")
  Page line(
      @PathVariable long id,
      @RequestParam String line,
      SubmittedForm submitted,
      Language language) {
    NoteProposal proposal = get(id);
    ProposalLine one = proposal.find(line).orElseThrow(NotFound::new);
    return Page.of(views.line(proposal, one, submitted, language));
  }

  @PostMapping("/intake/notes/{id}/line")
  @FormPage("/intake/notes/{id}?line={pointer}")
  String decide(@PathVariable long id, Form form, Viewer viewer) {
    ProposalLine line = get(id).find(form.value("pointer")).orElseThrow(NotFound::new);
    Optional<ProposalLine.LineDecision> decision =
        form.requiredChoice("decision", ProposalLine.LineDecision::find);
    NoteItem corrected = itemReader.read(form, line.item());
    Optional<Long> sameAs = sameAs(form, line, decision);
    form.check();
    decide(viewer, id, line.decided(decision.orElseThrow(), corrected, sameAs));
    return "redirect:"
        + UriComponentsBuilder.fromPath("/intake/notes/" + id)
            .queryParam("line", line.pointer())
            .fragment(line.anchor())
            .toUriString();
  }

  // An event that a person chose in the list goes before the words with which it was looked for.
  private Optional<Long> sameAs(
      Form form, ProposalLine line, Optional<ProposalLine.LineDecision> decision) {
    String words = line.kind().isEvent() ? form.text(NoteProposalViewBuilder.OTHER_EVENT, 300) : "";
    Optional<Long> chosen = recordedEvent(form.value("same-as"));
    if (!words.isEmpty() && (chosen.isEmpty() || chosen.equals(line.sameAs()))) {
      return search(form, words);
    }
    return form.values("same-as").isEmpty() ? line.sameAs() : answer(form, decision);
  }

  private Optional<Long> search(Form form, String words) {
    List<Event> found = events.search(words);
    if (found.isEmpty()) {
      form.problem(NoteProposalViewBuilder.OTHER_EVENT, "intake.refused.no-such-event", words);
    } else if (found.size() > 1) {
      form.problem(
          NoteProposalViewBuilder.OTHER_EVENT, "intake.refused.several-events", found.size());
    }
    return found.stream().findFirst().map(Event::id);
  }

  private Optional<Long> answer(Form form, Optional<ProposalLine.LineDecision> decision) {
    String typed = form.value("same-as");
    if (typed.isEmpty()
        && decision.filter(ProposalLine.LineDecision.ACCEPTED::equals).isPresent()) {
      form.problem("same-as", "kit.form.choose");
    }
    return typed.equals(NoteProposalViewBuilder.NEW)
        ? Optional.empty()
        : form.choice("same-as", this::recordedEvent);
  }

  private Optional<Long> recordedEvent(String number) {
    return NumberText.readWhole(number).filter(event -> events.find(event).isPresent());
  }

  private void decide(Viewer viewer, long id, ProposalLine line) {
    if (!proposals.decide(viewer.actor(), id, line)) {
      throw BadInput.of("", "intake.refused.closed");
    }
  }

  /** Accepts every undecided line that is not flagged and asks no question. */
  @PostMapping("/intake/notes/{id}/rest")
  @FormPage("/intake/notes/{id}")
  String acceptRest(@PathVariable long id, Viewer viewer) {
    NoteProposal proposal = get(id);
    for (ProposalLine line : proposal.lines()) {
      if (line.decision() == ProposalLine.LineDecision.OPEN
          && !proposal.flagged(line)
          && !views.isQuestion(line)) {
        decide(viewer, id, line.decided(ProposalLine.LineDecision.ACCEPTED));
      }
    }
    return "redirect:/intake/notes/" + id + "#record";
  }

  @PostMapping("/intake/notes/{id}/record")
  @FormPage("/intake/notes/{id}")
  @BindingAct(value = "intake.record", to = "access.receiver.experts")
  String record(@PathVariable long id, Viewer viewer, Act act) {
    NoteProposal proposal = get(id);
    long open =
        proposal.lines().stream()
            .filter(line -> line.decision() == ProposalLine.LineDecision.OPEN)
            .count();
    if (open > 0) {
      act.unsent(Message.of("intake.act.undecided", open));
    }
    if (proposal.unanswered() > 0) {
      act.unsent(Message.of("intake.act.unanswered", proposal.unanswered()));
    }
    return "redirect:/events/" + intake.record(viewer.actor(), get(id));
  }

  @PostMapping("/intake/notes/{id}/refusal")
  @FormPage("/intake/notes/{id}")
  @BindingAct(value = "intake.act.refuse", to = "access.receiver.experts")
  String reject(@PathVariable long id, Viewer viewer, Act act) {
    act.closes("intake.act.proposal");
    intake.reject(viewer.actor(), get(id));
    return "redirect:/intake/notes";
  }

  private NoteProposal get(long id) {
    return proposals.find(id).orElseThrow(NotFound::new);
  }
}
