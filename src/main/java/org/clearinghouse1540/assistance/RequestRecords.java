package org.clearinghouse1540.assistance;

import java.util.List;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** The earlier details of requests and the corrections for which their State asked. */
@Component
public final class RequestRecords {
  private final RequestDetailsHistory history;
  private final DetailCorrections corrections;
  private final States states;

  RequestRecords(RequestDetailsHistory history, DetailCorrections corrections, States states) {
    this.history = history;
    this.corrections = corrections;
    this.states = states;
  }

  /** The details of requests before their corrections, with the text of the letter. */
  public List<RecordFacts> earlierDetails(List<Request> requests, Language language) {
    return requests.stream()
        .flatMap(
            request ->
                history.list(request.id()).stream().map(past -> facts(request, past, language)))
        .toList();
  }

  private RecordFacts facts(Request request, PastDetails past, Language language) {
    RequestDetails details = past.details();
    return details(request, DetailCorrection.Proposal.of(details), language)
        .add("received", "assistance.received-on", day(details.receivedOn(), language))
        .add("until", "assistance.corrected-on", DateText.of(DateText.day(past.until()), language))
        .received("why", "assistance.details.why", past.why())
        .build();
  }

  /** The corrections for which the State of these requests asked, with the decisions on them. */
  public List<RecordFacts> corrections(List<Request> requests, Language language) {
    return requests.stream()
        .flatMap(
            request ->
                corrections.list(request.id()).stream()
                    .map(correction -> facts(request, correction, language)))
        .toList();
  }

  private RecordFacts facts(Request request, DetailCorrection correction, Language language) {
    RecordFacts.Builder all =
        details(request, correction.proposal(), language)
            .add("asked", "assistance.correction.asked-on", day(correction.askedOn(), language))
            .received("why", "assistance.details.why", correction.why());
    if (correction.decision().isEmpty()) {
      return all.build();
    }
    DetailCorrection.Decision decision = correction.decision().get();
    String result =
        Texts.get(
            language,
            decision.taken() ? "assistance.correction.taken" : "assistance.correction.declined");
    return all.add("decision", "assistance.correction.decision", result)
        .add("decided", "assistance.correction.decided-on", day(decision.on(), language))
        .received("reason", "assistance.correction.reason", decision.why())
        .build();
  }

  private RecordFacts.Builder details(
      Request request, DetailCorrection.Proposal details, Language language) {
    return RecordFacts.of(RequesterName.name(request, states, language), language)
        .add("date", "assistance.requested-on", day(details.requestedOn(), language))
        .received("reference", "assistance.reference", details.reference())
        .add("language", "assistance.language", named(details.language()))
        .received("letter", "assistance.text", details.words());
  }

  private static String named(String code) {
    return Language.find(code).map(Language::ownName).orElse(code);
  }

  private static String day(Object day, Language language) {
    return DateText.of(day.toString(), language);
  }
}
