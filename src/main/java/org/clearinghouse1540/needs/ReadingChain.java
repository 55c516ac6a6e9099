package org.clearinghouse1540.needs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.needs.Link.Entry;
import org.clearinghouse1540.needs.Link.Kind;
import org.clearinghouse1540.needs.Link.Reached;
import org.clearinghouse1540.assistance.Arrival;
import org.clearinghouse1540.assistance.Case;
import org.clearinghouse1540.assistance.Cases;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.deliveries.Deliveries;
import org.clearinghouse1540.deliveries.Delivery;
import org.clearinghouse1540.deliveries.Feedback;
import org.clearinghouse1540.deliveries.Feedbacks;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Viewer;
import org.clearinghouse1540.matching.Candidate;
import org.clearinghouse1540.matrix.Comment;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.providers.Offers;
import org.springframework.stereotype.Component;

/**
 * Brings the chain of a need item together from the rooms that keep its links. What a room holds
 * back from the one who looks is not there, so a link says 'nothing recorded' and never why.
 */
@Component
final class ReadingChain {
  private static final ZoneId HEADQUARTERS = ZoneId.of("America/New_York");
  private static final Set<String> OUTSIDE = Set.of("provider", "regional-coordinator");
  private final Beginning beginning;
  private final Drafts drafts;
  private final Surroundings surroundings;
  private final Offers offers;
  private final Cases cases;
  private final Deliveries deliveries;
  private final Feedbacks feedbacks;
  private final Changes changes;

  ReadingChain(
      Beginning beginning,
      Drafts drafts,
      Surroundings surroundings,
      Offers offers,
      Cases cases,
      Deliveries deliveries,
      Feedbacks feedbacks,
      Changes changes) {
    this.beginning = beginning;
    this.drafts = drafts;
    this.surroundings = surroundings;
    this.offers = offers;
    this.cases = cases;
    this.deliveries = deliveries;
    this.feedbacks = feedbacks;
    this.changes = changes;
  }

  Chain of(Viewer viewer, Language language, NeedItem item, Request request) {
    boolean inside = !OUTSIDE.contains(viewer.role());
    return new Chain(
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
        ? drafts.ofNeed(viewer.party(), item.id()).map(Draft::origin).orElse("")
        : item.origin();
  }

  private Link cell(
      Viewer viewer, Language language, NeedItem item, Request request, boolean inside) {
    String origin = origin(viewer, item);
    if (origin.isEmpty()) {
      return new Link(Kind.CELL, Reached.NO, List.of());
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
    return new Link(Kind.CELL, Reached.YES, entries);
  }

  private static Link need(NeedItem item, Request request) {
    String day = request.arrival().map(each -> each.requestedOn().toString()).orElse("");
    List<Entry> entries = new ArrayList<>();
    entries.add(Entry.of(day, "asked", item.heading(), item.address()));
    if (!item.heading().equals(item.words())) {
      entries.add(Entry.of("", "words", item.words(), ""));
    }
    entries.add(Entry.of("", "status." + item.status(), "", ""));
    return new Link(Kind.NEED, item.specific() ? Reached.YES : Reached.PART, entries);
  }

  private Link request(Request request, Language language, boolean inside) {
    List<Entry> entries = new ArrayList<>();
    if (request.arrival().isEmpty()) {
      entries.add(
          Entry.of(request.plainDate(), "published", request.requester(), request.address()));
      return new Link(Kind.REQUEST, Reached.YES, entries);
    }
    Arrival arrival = request.arrival().get();
    String own = "/requests/" + request.id();
    entries.add(
        Entry.of(
            arrival.requestedOn().toString(),
            "requested",
            (request.requester() + " " + arrival.reference()).strip(),
            own));
    entries.add(Entry.of(arrival.receivedOn().toString(), "received", "", ""));
    if (inside) {
      for (Case.Done done : cases.find(request.id()).map(Case::done).orElse(List.of())) {
        String step = Texts.get(language, "assistance.step." + done.step());
        entries.add(new Entry(done.on().toString(), "step", List.of(step), done.note(), ""));
      }
    }
    arrival.membersFrom().ifPresent(day -> entries.add(Entry.of(day + "", "members", "", "")));
    arrival.providersFrom().ifPresent(day -> entries.add(Entry.of(day + "", "providers", "", "")));
    arrival.postedFrom().ifPresent(day -> entries.add(Entry.of(day + "", "posted", "", "")));
    return new Link(Kind.REQUEST, Reached.YES, entries);
  }

  // Candidates are for those who decide on them: the State, and the Committee.
  private Link candidates(NeedItem item, Request request, Language language, boolean inside) {
    List<Candidate> found = inside ? surroundings.candidates(item, request) : List.of();
    List<Entry> entries = new ArrayList<>();
    for (Candidate each : found) {
      entries.add(Entry.of("", "candidate", each.offer().provider(), ""));
      each.covers()
          .forEach(why -> entries.add(new Entry("", "why", List.of(why.text(language)), "", "")));
      each.doesNotCover()
          .forEach(why -> entries.add(new Entry("", "why", List.of(why.text(language)), "", "")));
    }
    boolean whole = found.stream().anyMatch(each -> each.doesNotCover().isEmpty());
    return new Link(
        Kind.CANDIDATE, found.isEmpty() ? Reached.NO : whole ? Reached.YES : Reached.PART, entries);
  }

  private Link offers(NeedItem item) {
    List<Offer> answers = offers.listFor(item.id());
    List<Entry> entries = new ArrayList<>();
    for (Offer each : answers) {
      entries.add(new Entry(each.asOf(), "offer", List.of(each.provider()), each.words(), ""));
      if (!each.exclusions().isBlank()) {
        entries.add(Entry.of("", "excludes", each.exclusions(), ""));
      }
    }
    boolean whole = answers.stream().anyMatch(each -> each.exclusions().isBlank());
    return new Link(
        Kind.OFFER, answers.isEmpty() ? Reached.NO : whole ? Reached.YES : Reached.PART, entries);
  }

  private Link delivered(NeedItem item) {
    List<Delivery> found = deliveries.listFor(item.id());
    List<Entry> entries = new ArrayList<>();
    for (Delivery each : found) {
      String day = each.ends().isEmpty() ? each.starts() : each.ends();
      entries.add(
          new Entry(
              plain(day),
              "delivery",
              List.of(each.provider()),
              each.title(),
              "/deliveries/" + each.id()));
    }
    boolean done = found.stream().anyMatch(Delivery::done);
    return new Link(
        Kind.DELIVERY, found.isEmpty() ? Reached.NO : done ? Reached.YES : Reached.PART, entries);
  }

  // A quarter is no day; it stands with the delivery itself.
  private static String plain(String day) {
    return day.matches("\\d{4}(-\\d{2}(-\\d{2})?)?") ? day : "";
  }

  /** What both sides said of what was delivered, as far as the one who looks may see it. */
  private List<Feedback> said(NeedItem item) {
    return deliveries.listFor(item.id()).stream()
        .flatMap(each -> feedbacks.listFor(each.id()).stream())
        .toList();
  }

  /** What a State said itself of a changed row, to begin its proposal with. */
  Optional<Feedback> saidOfCell(Viewer viewer, NeedItem item) {
    return said(item).stream()
        .filter(each -> each.party().equals(viewer.party()) && !each.cell().isEmpty())
        .findFirst();
  }

  private Link feedback(NeedItem item) {
    List<Feedback> said = said(item);
    List<Entry> entries = new ArrayList<>();
    for (Feedback each : said) {
      entries.add(
          new Entry(
              each.on().toString(),
              "feedback",
              List.of(each.party()),
              each.achievements().isEmpty() ? each.activities() : each.achievements(),
              "/deliveries/" + each.delivery()));
      if (!each.cellWords().isEmpty()) {
        entries.add(Entry.of("", "feedback.cell", each.cellWords(), ""));
      }
    }
    long sides = said.stream().map(Feedback::side).distinct().count();
    return new Link(
        Kind.FEEDBACK,
        said.isEmpty() ? Reached.NO : sides > 1 ? Reached.YES : Reached.PART,
        entries);
  }

  private Link changed(NeedItem item, boolean inside) {
    List<Comment> proposed = inside ? changes.of(item.id()) : List.of();
    List<Entry> entries = new ArrayList<>();
    for (Comment each : proposed) {
      String day = each.sent().map(ReadingChain::day).orElse("");
      String address =
          new MatrixRow(each.matrix().state(), each.matrix().form(), each.key().row()).address();
      String state =
          each.decided().isEmpty()
              ? each.sent().isPresent() ? "change.waits" : "change.with-answer"
              : "change." + each.decided();
      String mark = each.mark().map(found -> found.code()).orElse("–");
      entries.add(new Entry(day, state, List.of(each.key().name(), mark), each.words(), address));
      if (!each.decidedWords().isEmpty()) {
        entries.add(Entry.of("", "change.why", each.decidedWords(), ""));
      }
    }
    boolean taken = proposed.stream().anyMatch(each -> each.decided().equals("taken"));
    return new Link(
        Kind.CHANGED,
        taken ? Reached.YES : proposed.isEmpty() ? Reached.NO : Reached.PART,
        entries);
  }

  private static String day(Instant at) {
    return LocalDate.ofInstant(at, HEADQUARTERS).toString();
  }
}
