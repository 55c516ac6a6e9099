package org.clearinghouse1540.assistance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
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

/** Corrects the details of a request; the earlier ones stay in the journal. */
@Controller
class RequestDetailsPages {
  private final Requests requests;
  private final RequestDetailsHistory corrections;
  private final States states;
  private final Clock clock;

  RequestDetailsPages(
      Requests requests, RequestDetailsHistory corrections, States states, Clock clock) {
    this.requests = requests;
    this.corrections = corrections;
    this.states = states;
    this.clock = clock;
  }

  @GetMapping("/requests/{id}/details")
  Page details(Language language, SubmittedForm submitted, @PathVariable long id) {
    Request request = get(id);
    RequestDetails details = RequestDetails.of(request.receipt().orElseThrow());
    FormView form =
        submitted
            .view("/requests/" + id + "/details")
            .with("seen", details.mark())
            .with("requestedOn", details.requestedOn().toString())
            .with("receivedOn", details.receivedOn().toString())
            .with("reference", details.reference())
            .with("language", details.language())
            .with("text", details.words());
    return Page.of(
        new RequestDetailsView(
            id,
            form,
            RequesterName.name(request, states, language),
            CaseOptions.languageOptions(),
            corrections.list(id)));
  }

  @PostMapping("/requests/{id}/details")
  @FormPage("/requests/{id}/details")
  String correct(Viewer viewer, Form form, @PathVariable long id) {
    RequestDetails before = RequestDetails.of(get(id).receipt().orElseThrow());
    LocalDate today = LocalDate.now(clock);
    Optional<LocalDate> requested = form.requiredDay("requestedOn");
    Optional<LocalDate> received = form.requiredDay("receivedOn");
    RequestDetails after =
        new RequestDetails(
            requested.orElse(today),
            received.orElse(today),
            form.text("reference", ReceivedRequest.LONGEST_NAME),
            form.oneOf("language", Arrays.stream(Language.values()).map(Language::code).toList()),
            form.longText("text", ReceivedRequest.LONGEST_TEXT));
    String why = form.requiredText("why", 500);
    if (requested.isPresent() && received.isPresent()) {
      form.problems(ReceivedRequest.dayProblems(after.requestedOn(), after.receivedOn(), today));
    }
    if (!form.value("seen").equals(before.mark())) {
      form.problem("", "assistance.refused.details-changed");
    }
    form.check();
    requests.correct(viewer.actor(), id, after, why, "request corrected");
    return "redirect:/requests/" + id;
  }

  private Request get(long id) {
    return requests.find(id).filter(Request::received).orElseThrow(NotFound::new);
  }
}
