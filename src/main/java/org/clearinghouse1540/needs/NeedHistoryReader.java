package org.clearinghouse1540.needs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.assistance.AssistanceCase;
import org.clearinghouse1540.assistance.Cases;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.Receipt;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.TakenStep;
import org.clearinghouse1540.deliveries.Deliveries;
import org.clearinghouse1540.deliveries.Delivery;
import org.clearinghouse1540.deliveries.Feedback;
import org.clearinghouse1540.deliveries.Feedbacks;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.matching.Candidate;
import org.clearinghouse1540.matrix.FieldComment;
import org.clearinghouse1540.needs.HistoryStep.Entry;
import org.clearinghouse1540.needs.HistoryStep.Kind;
import org.clearinghouse1540.needs.HistoryStep.Reached;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.providers.Offers;
import org.springframework.stereotype.Component;

/**
 * Brings the chain of a need item together from the modules that keep its links. What a module
 * holds back from the one who looks is not there, so a link says 'nothing recorded' and never why.
 */
@Component
final class NeedHistoryReader {
  private static final ZoneId HEADQUARTERS = ZoneId.of("America/New_York");
  private final Prefill beginning;
  private final NeedDrafts drafts;
  private final Suggestions surroundings;
  private final Offers offers;
  private final Cases cases;
  private final Deliveries deliveries;
  private final Feedbacks feedbacks;
  private final FieldChangeProposals changes;

  NeedHistoryReader(
      Prefill beginning,
      NeedDrafts drafts,
      Suggestions surroundings,
      Offers offers,
      Cases cases,
      Deliveries deliveries,
      Feedbacks feedbacks,
      FieldChangeProposals changes) {
    this.beginning = beginning;
    this.drafts = drafts;
    this.surroundings = surroundings;
    this.offers = offers;
    this.cases = cases;
    this.deliveries = deliveries;
    this.feedbacks = feedbacks;
    this.changes = changes;
  }

  NeedHistory of(Viewer viewer, Language language, NeedItem item, Request request) {
    boolean inside = !viewer.is(Role.PROVIDER, Role.REGIONAL_COORDINATOR);
    return new NeedHistory(
        List.of(
            cell(viewer, language, item, request, inside),
            need(item, request),
            request(request, language, inside),
            candidates(item, request, language, inside),
            offers(item),
            delivered(item),
            feedback(item),
            changed(item, inside)));
  }

  /** Where the need began: what it says itself, or what its own State knows of it. */
  String origin(Viewer viewer, NeedItem item) {
    return item.origin().isEmpty()
        ? drafts.ofNeed(viewer.party(), item.id()).map(NeedDraft::origin).orElse("")
        : item.origin();
  }

  private HistoryStep cell(
      Viewer viewer, Language language, NeedItem item, Request request, boolean inside) {
    String origin = origin(viewer, item);
    if (origin.isEmpty()) {
      return new HistoryStep(Kind.CELL, Reached.NO, List.of());
    }
    Optional<MatrixRow> row = MatrixRow.of(origin);
    List<Entry> entries = new ArrayList<>();
    String name = beginning.name(origin, language);
    entries.add(
        new Entry(
            "", "began", List.of(name), "", inside ? row.map(MatrixRow::address).orElse("") : ""));
    if (inside && row.isPresent() && row.get().state().equals(request.state())) {
      beginning
          .recorded(viewer, language, row.get())
          .ifPresent(
              recorded -> {
                if (recorded.lines().isEmpty()) {
                  entries.add(Entry.of("", "nothing-now", "", ""));
                }
                recorded
                    .lines()
                    .forEach(
                        line ->
                            entries.add(
                                new Entry("", "now", List.of(line.label()), line.words(), "")));
              });
    }
    return new HistoryStep(Kind.CELL, Reached.YES, entries);
  }

  private static HistoryStep need(NeedItem item, Request request) {
    String day = request.receipt().map(receipt -> receipt.requestedOn().toString()).orElse("");
    List<Entry> entries = new ArrayList<>();
    entries.add(Entry.of(day, "asked", item.heading(), item.address()));
    if (!item.heading().equals(item.words())) {
      entries.add(Entry.of("", "words", item.words(), ""));
    }
    entries.add(Entry.of("", "status." + item.status().key(), "", ""));
    return new HistoryStep(Kind.NEED, item.specific() ? Reached.YES : Reached.PART, entries);
  }

  private static void steps(AssistanceCase found, Language language, List<Entry> entries) {
    for (TakenStep taken : found.done()) {
      String step = found.procedure().stepName(taken.step(), language);
      entries.add(new Entry(taken.on().toString(), "step", List.of(step), taken.note(), ""));
    }
  }

  private HistoryStep request(Request request, Language language, boolean inside) {
    List<Entry> entries = new ArrayList<>();
    if (request.receipt().isEmpty()) {
      entries.add(
          Entry.of(request.plainDate(), "published", request.requester(), request.address()));
      return new HistoryStep(Kind.REQUEST, Reached.YES, entries);
    }
    Receipt arrival = request.receipt().get();
    String own = "/requests/" + request.id();
    entries.add(
        Entry.of(
            arrival.requestedOn().toString(),
            "requested",
            (request.requester() + " " + arrival.reference()).strip(),
            own));
    entries.add(Entry.of(arrival.receivedOn().toString(), "received", "", ""));
    if (inside) {
      cases.find(request.id()).ifPresent(found -> steps(found, language, entries));
    }
    arrival.membersFrom().ifPresent(day -> entries.add(Entry.of(day + "", "members", "", "")));
    arrival.providersFrom().ifPresent(day -> entries.add(Entry.of(day + "", "providers", "", "")));
    arrival.postedFrom().ifPresent(day -> entries.add(Entry.of(day + "", "posted", "", "")));
    return new HistoryStep(Kind.REQUEST, Reached.YES, entries);
  }

  // Candidates are for those who decide on them: the State, and the Committee.
  private HistoryStep candidates(
      NeedItem item, Request request, Language language, boolean inside) {
    List<Candidate> found = inside ? surroundings.candidates(item, request) : List.of();
    List<Entry> entries = new ArrayList<>();
    for (Candidate candidate : found) {
      entries.add(Entry.of("", "candidate", candidate.offer().provider(), ""));
      candidate
          .covers()
          .forEach(why -> entries.add(new Entry("", "why", List.of(why.text(language)), "", "")));
      candidate
          .doesNotCover()
          .forEach(why -> entries.add(new Entry("", "why", List.of(why.text(language)), "", "")));
    }
    boolean whole = found.stream().anyMatch(candidate -> candidate.doesNotCover().isEmpty());
    return new HistoryStep(
        Kind.CANDIDATE, found.isEmpty() ? Reached.NO : whole ? Reached.YES : Reached.PART, entries);
  }

  private HistoryStep offers(NeedItem item) {
    List<Offer> answers = offers.listFor(item.id());
    List<Entry> entries = new ArrayList<>();
    for (Offer offer : answers) {
      entries.add(new Entry(offer.asOf(), "offer", List.of(offer.provider()), offer.words(), ""));
      if (!offer.exclusions().isBlank()) {
        entries.add(Entry.of("", "excludes", offer.exclusions(), ""));
      }
    }
    boolean whole = answers.stream().anyMatch(offer -> offer.exclusions().isBlank());
    return new HistoryStep(
        Kind.OFFER, answers.isEmpty() ? Reached.NO : whole ? Reached.YES : Reached.PART, entries);
  }

  private HistoryStep delivered(NeedItem item) {
    List<Delivery> found = deliveries.listFor(item.id());
    List<Entry> entries = new ArrayList<>();
    for (Delivery delivery : found) {
      String day = delivery.ends().isEmpty() ? delivery.starts() : delivery.ends();
      entries.add(
          new Entry(
              plain(day),
              "delivery",
              List.of(delivery.provider()),
              delivery.title(),
              "/deliveries/" + delivery.id()));
    }
    boolean done = found.stream().anyMatch(Delivery::done);
    return new HistoryStep(
        Kind.DELIVERY, found.isEmpty() ? Reached.NO : done ? Reached.YES : Reached.PART, entries);
  }

  // A quarter is no day; it stands with the delivery itself.
  private static String plain(String day) {
    return day.matches("\\d{4}(-\\d{2}(-\\d{2})?)?") ? day : "";
  }

  /** What both sides said of what was delivered, as far as the one who looks may see it. */
  private List<Feedback> said(NeedItem item) {
    return deliveries.listFor(item.id()).stream()
        .flatMap(delivery -> feedbacks.listFor(delivery.id()).stream())
        .toList();
  }

  /** What a State said itself of a changed row, to begin its proposal with. */
  Optional<Feedback> saidOfCell(Viewer viewer, NeedItem item) {
    return said(item).stream()
        .filter(feedback -> feedback.party().equals(viewer.party()) && !feedback.cell().isEmpty())
        .findFirst();
  }

  private HistoryStep feedback(NeedItem item) {
    List<Feedback> said = said(item);
    List<Entry> entries = new ArrayList<>();
    for (Feedback feedback : said) {
      entries.add(
          new Entry(
              feedback.on().toString(),
              "feedback",
              List.of(feedback.party()),
              feedback.achievements().isEmpty() ? feedback.activities() : feedback.achievements(),
              "/deliveries/" + feedback.delivery()));
      if (!feedback.cellWords().isEmpty()) {
        entries.add(Entry.of("", "feedback.cell", feedback.cellWords(), ""));
      }
    }
    long sides = said.stream().map(Feedback::side).distinct().count();
    return new HistoryStep(
        Kind.FEEDBACK,
        said.isEmpty() ? Reached.NO : sides > 1 ? Reached.YES : Reached.PART,
        entries);
  }

  private HistoryStep changed(NeedItem item, boolean inside) {
    List<FieldComment> proposed = inside ? changes.of(item.id()) : List.of();
    List<Entry> entries = new ArrayList<>();
    for (FieldComment fieldComment : proposed) {
      String day = fieldComment.sent().map(NeedHistoryReader::day).orElse("");
      String address =
          new MatrixRow(
                  fieldComment.matrix().state(),
                  fieldComment.matrix().form(),
                  fieldComment.key().row())
              .address();
      String state =
          fieldComment.isUndecided()
              ? fieldComment.sent().isPresent() ? "change.waits" : "change.with-answer"
              : "change." + fieldComment.decision().orElseThrow().key();
      String mark = fieldComment.mark().map(found -> found.code()).orElse("–");
      entries.add(
          new Entry(
              day, state, List.of(fieldComment.key().name(), mark), fieldComment.words(), address));
      if (!fieldComment.decidedWords().isEmpty()) {
        entries.add(Entry.of("", "change.why", fieldComment.decidedWords(), ""));
      }
    }
    boolean taken =
        proposed.stream()
            .anyMatch(
                comment ->
                    comment.decision().filter(FieldComment.Decision.TAKEN::equals).isPresent());
    return new HistoryStep(
        Kind.CHANGED,
        taken ? Reached.YES : proposed.isEmpty() ? Reached.NO : Reached.PART,
        entries);
  }

  private static String day(Instant at) {
    return LocalDate.ofInstant(at, HEADQUARTERS).toString();
  }
}
