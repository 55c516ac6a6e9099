package org.clearinghouse1540.briefs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.document.PrintDocument.Part;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.providers.Offer;

/** The brief on one State for participants of a meeting: recorded information, no assessment. */
final class StateBrief {
  private final MeetingData meeting;
  private final StateFacts facts;
  private final BriefWording wording;
  private final BriefLimits limits;
  private final List<Part> parts = new ArrayList<>();

  private StateBrief(
      MeetingData meeting, StateFacts facts, BriefWording wording, BriefLimits limits) {
    this.meeting = meeting;
    this.facts = facts;
    this.wording = wording;
    this.limits = limits;
  }

  /** The document within the limits of its lists. */
  static PrintDocument of(
      MeetingData meeting, StateFacts facts, BriefWording wording, BriefLimits limits) {
    StateBrief brief = new StateBrief(meeting, facts, wording, limits);
    brief.fill();
    return new PrintDocument(
            wording.text("brief.title", facts.who().name(wording.language())),
            wording.language(),
            wording.of("frame.draft"),
            wording.foot(meeting.day()),
            brief.parts)
        .in(PrintDocument.Look.SMALL);
  }

  private void fill() {
    Event event = meeting.record().event();
    parts.add(
        new Part.Labelled(
            wording.of("outreach.event"),
            new BriefLimits(1, 160).cut(event.title())
                + " ("
                + wording.days(event)
                + ", "
                + wording.place(event)
                + ")"));
    parts.add(new Part.Words(wording.text("working-paper")));
    reports();
    head("matrix");
    if (facts.who().member()) {
      parts.addAll(new MatrixSummaryTable(facts.matrix(), wording, limits).parts());
    } else {
      parts.add(new Part.Words(wording.text("matrix.observer")));
    }
    requests();
    offers();
    practices();
    events();
    canHelp();
  }

  private void head(String key) {
    parts.add(new Part.Heading(wording.text("head." + key)));
  }

  private void nothing() {
    parts.add(new Part.Words(wording.text("none")));
  }

  private void reports() {
    head("reports");
    List<String> lines = new ArrayList<>();
    facts.reports().stream()
        .limit(limits.rows())
        .forEach(
            report ->
                lines.add(
                    report.report()
                        + ", "
                        + wording.date(report.date())
                        + (report.remark().isEmpty()
                            ? ""
                            : " (" + limits.cut(report.remark()) + ")")));
    parts.add(
        new Part.Labelled(
            wording.text("reports"),
            lines.isEmpty() ? wording.text("none") : String.join("; ", lines)));
    wording.left(facts.reports().size(), limits.rows(), "list").ifPresent(parts::add);
    List<String> plans =
        facts.plans().stream()
            .limit(limits.rows())
            .map(
                plan ->
                    wording.date(plan.date())
                        + ", "
                        + plan.status()
                        + (plan.remark().isEmpty() ? "" : " (" + limits.cut(plan.remark()) + ")"))
            .toList();
    parts.add(
        new Part.Labelled(
            wording.text("plan"),
            plans.isEmpty() ? wording.text("none") : String.join("; ", plans)));
  }

  private void requests() {
    head("needs");
    List<List<String>> rows = new ArrayList<>();
    for (Request request : facts.requests()) {
      for (NeedItem item : request.items()) {
        rows.add(
            List.of(
                wording.date(request.date()),
                item.known() ? limits.cut(item.words()) : wording.text("need.unknown"),
                item.specific() ? area(item) : wording.text("need.not-specific")));
      }
    }
    table(rows, "left.needs", "need.date", "need.words", "need.area");
  }

  // A received need has the keys of its areas, a published one the words of its source.
  private String area(NeedItem item) {
    List<String> keys = item.areas().isEmpty() ? List.of(item.area()) : item.areas();
    return keys.stream()
        .map(key -> meeting.subjects().name(key, wording.language()))
        .collect(Collectors.joining("; "));
  }

  private void offers() {
    head("offers");
    String named =
        String.join(
            "; ",
            facts.areas().stream()
                .sorted()
                .map(key -> meeting.subjects().name(key, wording.language()))
                .toList());
    if (!named.isEmpty()) {
      parts.add(new Part.Labelled(wording.text("areas"), new BriefLimits(1, 400).cut(named)));
    }
    table(
        facts.offers().stream().map(this::offer).toList(),
        "left.offers",
        "offer.by",
        "offer.words");
  }

  private List<String> offer(Offer offer) {
    return List.of(offer.provider(), wording.offer(offer, limits));
  }

  private void practices() {
    if (facts.practices().isEmpty()) {
      return;
    }
    head("practices");
    table(
        facts.practices().stream()
            .map(
                practice ->
                    List.of(
                        wording.state(practice.state()),
                        limits.cut(practice.title() + ". " + practice.words())))
            .toList(),
        "left.practices",
        "practice.by",
        "practice.words");
  }

  private void events() {
    head("events");
    table(
        facts.events().stream()
            .map(
                event ->
                    List.of(wording.days(event), limits.cut(event.title()), wording.place(event)))
            .toList(),
        "left.events",
        "event.days",
        "event.title",
        "event.place");
  }

  private void canHelp() {
    head("can-help");
    table(
        meeting.canHelp().stream()
            .filter(
                attendingProvider ->
                    attendingProvider.offers().stream().anyMatch(offer -> isOther(offer)))
            .map(
                attendingProvider ->
                    List.of(
                        attendingProvider.name(),
                        limits.cut(
                            String.join(
                                "; ",
                                attendingProvider.offers().stream()
                                    .map(offer -> wording.offer(offer, limits))
                                    .toList()))))
            .toList(),
        "left.can-help",
        "offer.by",
        "offer.words");
  }

  // The State itself is not listed as a provider.
  private boolean isOther(Offer offer) {
    return !offer.provider().equals(facts.who().name(org.clearinghouse1540.kit.text.Language.EN));
  }

  private void table(List<List<String>> rows, String left, String... heads) {
    if (rows.isEmpty()) {
      nothing();
      return;
    }
    parts.add(
        new Part.Rows(
            Stream.of(heads).map(wording::text).toList(),
            rows.stream().limit(limits.rows()).toList(),
            heads.length == 2 ? List.of(28, 72) : List.of(17, 60, 23)));
    Optional<Part> more =
        wording.left(rows.size(), limits.rows(), left.replaceFirst("^left\\.", ""));
    more.ifPresent(parts::add);
  }
}
