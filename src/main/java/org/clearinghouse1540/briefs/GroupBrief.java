package org.clearinghouse1540.briefs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.document.PrintDocument.Part;
import org.clearinghouse1540.outreach.Event;

/**
 * The brief on the attending States that were members of a region or group on the first day of the
 * meeting, in alphabetical order.
 *
 * @param name the group or region
 * @param states the attending States that were members
 */
record GroupBrief(MeetingData meeting, String name, List<StateFacts> states, BriefWording wording) {
  GroupBrief {
    states = List.copyOf(states);
  }

  /** The document within the limits of its lists. */
  PrintDocument paper(BriefLimits limits) {
    List<Part> parts = new ArrayList<>();
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
    parts.add(new Part.Heading(wording.text("group.states")));
    parts.add(new Part.Words(wording.text("group.rule", name, wording.date(meeting.date()))));
    parts.add(
        new Part.Words(
            states.stream()
                .map(stateFacts -> stateFacts.who().name(wording.language()))
                .collect(Collectors.joining("; "))));
    needs(parts, limits);
    plans(parts, limits);
    events(parts, limits);
    offers(parts, limits);
    return new PrintDocument(
            wording.text("brief.title", name),
            wording.language(),
            wording.of("frame.draft"),
            wording.foot(meeting.day()),
            parts)
        .in(PrintDocument.Look.SMALL);
  }

  private void needs(List<Part> parts, BriefLimits limits) {
    List<List<String>> rows = new ArrayList<>();
    for (StateFacts stateFacts : states) {
      for (Request request : stateFacts.requests()) {
        request.items().stream()
            .filter(item -> item.known())
            .forEach(
                item ->
                    rows.add(
                        List.of(
                            stateFacts.who().name(wording.language()),
                            wording.date(request.date()),
                            limits.cut(item.words()))));
      }
    }
    table(parts, limits, "needs", rows, "state", "need.date", "need.words");
  }

  private void plans(List<Part> parts, BriefLimits limits) {
    List<List<String>> rows =
        states.stream()
            .flatMap(
                stateFacts ->
                    stateFacts.plans().stream()
                        .map(
                            plan ->
                                List.of(
                                    stateFacts.who().name(wording.language()),
                                    wording.date(plan.date()) + ", " + plan.status())))
            .toList();
    table(parts, limits, "plans", rows, "state", "plan");
  }

  private void events(List<Part> parts, BriefLimits limits) {
    List<List<String>> rows =
        states.stream()
            .flatMap(stateFacts -> stateFacts.events().stream())
            .distinct()
            .sorted(java.util.Comparator.comparing(Event::start).reversed())
            .map(
                event ->
                    List.of(wording.days(event), limits.cut(event.title()), wording.place(event)))
            .toList();
    table(parts, limits, "events", rows, "event.days", "event.title", "event.place");
  }

  private void offers(List<Part> parts, BriefLimits limits) {
    List<List<String>> rows =
        states.stream()
            .flatMap(stateFacts -> stateFacts.offers().stream())
            .distinct()
            .map(offer -> List.of(offer.provider(), wording.offer(offer, limits)))
            .toList();
    table(parts, limits, "offers", rows, "offer.by", "offer.words");
  }

  // It has fewer lists than a brief on a State, so each may be longer.
  private void table(
      List<Part> parts,
      BriefLimits limits,
      String head,
      List<List<String>> rows,
      String... columns) {
    parts.add(new Part.Heading(wording.text("head." + head)));
    if (rows.isEmpty()) {
      parts.add(new Part.Words(wording.text("none")));
      return;
    }
    int most = limits.rows() * 2;
    parts.add(
        new Part.Rows(
            java.util.stream.Stream.of(columns).map(wording::text).toList(),
            rows.stream().limit(most).toList()));
    wording.left(rows.size(), most, head).ifPresent(parts::add);
  }
}
