package org.clearinghouse1540.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.assistance.AssistanceCase;
import org.clearinghouse1540.assistance.Cases;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.Receipt;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.consent.Disclosure;
import org.clearinghouse1540.consent.Disclosures;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.history.HistoryStep.Entry;
import org.clearinghouse1540.history.HistoryStep.Kind;
import org.clearinghouse1540.history.HistoryStep.Progress;
import org.clearinghouse1540.history.NeedHistoryReader.HistoryContext;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.matching.Candidate;
import org.clearinghouse1540.matching.Reason;
import org.clearinghouse1540.needs.Suggestions;
import org.springframework.stereotype.Component;

/** The steps of a history that a case records: the need, its request, and candidate providers. */
@Component
final class RequestHistory {
  private final Cases cases;
  private final Suggestions suggestions;
  private final Disclosures disclosures;

  RequestHistory(Cases cases, Suggestions suggestions, Disclosures disclosures) {
    this.disclosures = disclosures;
    this.cases = cases;
    this.suggestions = suggestions;
  }

  HistoryStep need(HistoryContext context) {
    NeedItem item = context.item();
    String day =
        context.request().receipt().map(receipt -> receipt.requestedOn().toString()).orElse("");
    List<Entry> entries = new ArrayList<>();
    entries.add(
        new Entry(day, Message.of("history.entry.requested"), item.heading(), item.address()));
    if (!item.heading().equals(item.words())) {
      entries.add(Entry.undated(item.words(), "history.entry.text"));
    }
    entries.add(Entry.undated("", "history.entry.status." + item.status().key()));
    return new HistoryStep(Kind.NEED, Progress.of(true, item.specific()), entries);
  }

  HistoryStep request(HistoryContext context) {
    Request request = context.request();
    List<Entry> entries =
        request
            .receipt()
            .map(receipt -> received(context, receipt))
            .orElseGet(() -> List.of(published(request)));
    return new HistoryStep(Kind.REQUEST, Progress.COMPLETE, entries);
  }

  private static Entry published(Request request) {
    return new Entry(
        request.plainDate(),
        Message.of("history.entry.published"),
        request.requester(),
        request.address());
  }

  private List<Entry> received(HistoryContext context, Receipt receipt) {
    Request request = context.request();
    List<Entry> entries = new ArrayList<>();
    entries.add(
        new Entry(
            receipt.requestedOn().toString(),
            Message.of("history.entry.requester"),
            (request.requester() + " " + receipt.reference()).strip(),
            "/requests/" + request.id()));
    entries.add(Entry.on(receipt.receivedOn(), "history.entry.received"));
    if (context.isInternal()) {
      cases.find(request.id()).ifPresent(found -> entries.addAll(steps(found, context.language())));
    }
    entries.addAll(openings(context));
    return entries;
  }

  private static List<Entry> steps(AssistanceCase found, Language language) {
    return found.done().stream()
        .map(
            taken ->
                new Entry(
                    taken.on().toString(),
                    Message.of(
                        "history.entry.step", found.procedure().stepName(taken.step(), language)),
                    taken.note(),
                    ""))
        .toList();
  }

  // As recorded when it happened: a withdrawal adds a line and removes none. Providers and regional
  // coordinators read only that the request was opened.
  private List<Entry> openings(HistoryContext context) {
    return ViewerDataSource.as(
            "program", () -> disclosures.list(Subject.request(context.request().id())))
        .reversed()
        .stream()
        .filter(line -> line.channel() == Disclosure.Channel.AUDIENCE)
        .filter(line -> context.isInternal() || line.event() == Disclosure.Occurrence.OPENED)
        .map(
            line ->
                Entry.on(
                    LocalDate.ofInstant(line.at(), DateText.HEADQUARTERS),
                    "history.entry." + line.event().key() + "." + line.audience().use().key()))
        .toList();
  }

  /** Candidate offers; visible to the State and to the Committee, who decide on them. */
  HistoryStep candidates(HistoryContext context) {
    List<Candidate> found =
        context.isInternal()
            ? suggestions.candidates(context.item(), context.request())
            : List.of();
    List<Entry> entries =
        found.stream().flatMap(candidate -> candidate(candidate, context.language())).toList();
    boolean complete = found.stream().anyMatch(candidate -> candidate.doesNotCover().isEmpty());
    return new HistoryStep(Kind.CANDIDATE, Progress.of(!found.isEmpty(), complete), entries);
  }

  private static Stream<Entry> candidate(Candidate candidate, Language language) {
    Stream<Reason> reasons =
        Stream.concat(candidate.covers().stream(), candidate.doesNotCover().stream());
    return Stream.concat(
        Stream.of(Entry.undated(candidate.offer().provider(), "history.entry.candidate")),
        reasons.map(reason -> Entry.undated("", "history.entry.reason", reason.text(language))));
  }
}
