package org.clearinghouse1540.assistance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A State asks for a correction of the details of its request, and the experts decide on it. */
@Controller
class DetailCorrectionPages {
  private static final String ADDRESS = "/requests/{id}/correction";
  private static final int LONGEST_REASON = 500;
  private final Requests requests;
  private final DetailCorrections corrections;
  private final RequestDetailsHistory history;
  private final States states;
  private final Clock clock;

  DetailCorrectionPages(
      Requests requests,
      DetailCorrections corrections,
      RequestDetailsHistory history,
      States states,
      Clock clock) {
    this.history = history;
    this.requests = requests;
    this.corrections = corrections;
    this.states = states;
    this.clock = clock;
  }

  @GetMapping(ADDRESS)
  Page corrections(
      Viewer viewer, Language language, SubmittedForm submitted, @PathVariable long id) {
    Request request = get(viewer, id);
    RequestDetails current = RequestDetails.of(request.receipt().orElseThrow());
    boolean decides = viewer.may(Permission.RECEIVE_REQUESTS);
    return Page.of(
        new DetailCorrectionView(
            id,
            RequesterName.name(request, states, language),
            current,
            isOwn(viewer, request) ? Optional.of(form(submitted, id, current)) : Optional.empty(),
            CaseOptions.languageOptions(),
            corrections.list(id).stream()
                .map(
                    correction ->
                        new DetailCorrectionView.Line(
                            correction,
                            decides && correction.isOpen()
                                ? Optional.of(decision(submitted, correction))
                                : Optional.empty()))
                .toList(),
            history.list(id)));
  }

  private static FormView form(SubmittedForm submitted, long id, RequestDetails current) {
    return submitted
        .view("/requests/" + id + "/correction")
        .with("requestedOn", current.requestedOn().toString())
        .with("reference", current.reference())
        .with("language", current.language())
        .with("text", current.words());
  }

  private static FormView decision(SubmittedForm submitted, DetailCorrection correction) {
    return submitted
        .view("/requests/" + correction.request() + "/correction/decision")
        .withFixed("correction", Long.toString(correction.id()));
  }

  /** The State asks for a correction. */
  @PostMapping(ADDRESS)
  @FormPage(ADDRESS)
  @BindingAct(
      value = "assistance.correction.ask",
      to = "access.receiver.experts",
      next = "access.next.experts")
  String ask(Viewer viewer, Language language, Form form, Act act, @PathVariable long id) {
    Request request = own(viewer, id);
    RequestDetails before = RequestDetails.of(request.receipt().orElseThrow());
    Optional<LocalDate> requested = form.requiredDay("requestedOn");
    DetailCorrection.Proposal proposal =
        new DetailCorrection.Proposal(
            requested.orElse(before.requestedOn()),
            form.text("reference", ReceivedRequest.LONGEST_NAME),
            form.oneOf("language", Arrays.stream(Language.values()).map(Language::code).toList()),
            form.longText("text", ReceivedRequest.LONGEST_TEXT));
    String why = form.requiredText("why", LONGEST_REASON);
    LocalDate today = LocalDate.now(clock);
    requested.ifPresent(
        day ->
            form.problems(
                ReceivedRequest.dayProblems(day, before.receivedOn(), today).stream()
                    .map(problem -> new Problem("requestedOn", problem.message()))
                    .toList()));
    form.check();
    if (proposal.equals(DetailCorrection.Proposal.of(before))) {
      throw BadInput.of("", "assistance.refused.correction-same");
    }
    describe(act, request, language);
    changes(act, before, proposal);
    act.text(why);
    corrections.ask(viewer.actor(), id, proposal, why, today);
    return "redirect:/requests/" + id + "/correction";
  }

  private void describe(Act act, Request request, Language language) {
    act.on(
        RequesterName.name(request, states, language), "/requests/" + request.id() + "/correction");
  }

  private static void changes(Act act, RequestDetails before, DetailCorrection.Proposal proposal) {
    change(
        act,
        "assistance.requested-on",
        before.requestedOn().toString(),
        proposal.requestedOn().toString());
    change(act, "assistance.reference", before.reference(), proposal.reference());
    change(act, "assistance.language", before.language(), proposal.language());
    change(act, "assistance.text", before.words(), proposal.words());
  }

  private static void change(Act act, String name, String before, String after) {
    if (!before.equals(after)) {
      act.toCheck(
          "assistance.correction.change",
          Message.of(name),
          DateText.argument(before),
          DateText.argument(after));
    }
  }

  /** An expert takes a correction over or declines it. */
  @PostMapping("/requests/{id}/correction/decision")
  @FormPage(ADDRESS)
  @BindingAct(value = "assistance.correction.take", next = "access.next.state")
  String decide(Viewer viewer, Language language, Form form, Act act, @PathVariable long id) {
    Request request = get(viewer, id);
    DetailCorrection correction =
        corrections.list(id).stream()
            .filter(found -> form.value("correction").equals(Long.toString(found.id())))
            .findFirst()
            .orElseThrow(NotFound::new);
    boolean taken = form.value("take").equals("yes");
    String why =
        taken ? form.text("why", LONGEST_REASON) : form.requiredText("why", LONGEST_REASON);
    form.check();
    describe(act, request, language);
    act.named(taken ? "assistance.correction.take" : "assistance.correction.decline")
        .to("access.receiver.named", request.requester())
        .text(taken ? correction.why() : why);
    changes(act, RequestDetails.of(request.receipt().orElseThrow()), correction.proposal());
    corrections.decide(
        viewer.actor(),
        correction,
        new DetailCorrection.Decision(taken, why, LocalDate.now(clock)));
    return "redirect:/requests/" + id + "/correction";
  }

  private static boolean isOwn(Viewer viewer, Request request) {
    return viewer.representsState() && request.state().equals(viewer.party());
  }

  private Request own(Viewer viewer, long id) {
    return requests
        .find(id)
        .filter(Request::received)
        .filter(request -> isOwn(viewer, request))
        .orElseThrow(NotFound::new);
  }

  // The requesting State and the users who record requests see the corrections, nobody else.
  private Request get(Viewer viewer, long id) {
    return requests
        .find(id)
        .filter(Request::received)
        .filter(request -> viewer.may(Permission.RECEIVE_REQUESTS) || isOwn(viewer, request))
        .orElseThrow(NotFound::new);
  }
}
