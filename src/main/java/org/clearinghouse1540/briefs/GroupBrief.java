package org.clearinghouse1540.briefs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.kit.document.Paper;
import org.clearinghouse1540.kit.document.Paper.Part;
import org.clearinghouse1540.outreach.Event;

/**
 * The brief on the States of a region or group that attend: who belonged to it on the first day of
 * the meeting, and what is recorded on them. States stand in alphabetical order.
 *
 * @param name the group or region
 * @param states those of the meeting that belonged to it
 */
record GroupBrief(Meeting meeting, String name, List<StateFacts> states, Wording wording) {
  GroupBrief {
    states = List.copyOf(states);
  }

  /** The paper, with as much of each list as the limits allow. */
  Paper paper(Limits limits) {
    List<Part> parts = new ArrayList<>();
    Event event = meeting.record().event();
    parts.add(
        new Part.Labelled(
            wording.of("outreach.event"),
            new Limits(1, 160).cut(event.title())
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
                .map(each -> each.who().name(wording.language()))
                .collect(Collectors.joining("; "))));
    needs(parts, limits);
    plans(parts, limits);
    events(parts, limits);
    offers(parts, limits);
    return new Paper(
            wording.text("brief.title", name),
            wording.language(),
            wording.of("frame.draft"),
            wording.foot(meeting.day()),
            parts)
        .in(Paper.Look.SMALL);
  }

  private void needs(List<Part> parts, Limits limits) {
    List<List<String>> rows = new ArrayList<>();
    for (StateFacts each : states) {
      for (Request request : each.requests()) {
        request.items().stream()
            .filter(item -> item.known())
            .forEach(
                item ->
                    rows.add(
                        List.of(
                            each.who().name(wording.language()),
                            request.plainDate().isEmpty()
                                ? request.date()
                                : wording.date(request.date()),
                            limits.cut(item.words()))));
      }
    }
    table(parts, limits, "needs", rows, "state", "need.date", "need.words");
  }

  private void plans(List<Part> parts, Limits limits) {
    List<List<String>> rows =
        states.stream()
            .flatMap(
                each ->
                    each.plans().stream()
                        .map(
                            plan ->
                                List.of(
                                    each.who().name(wording.language()),
                                    wording.date(plan.date()) + ", " + plan.status())))
            .toList();
    table(parts, limits, "plans", rows, "state", "plan");
  }

  private void events(List<Part> parts, Limits limits) {
    List<List<String>> rows =
        states.stream()
            .flatMap(each -> each.events().stream())
            .distinct()
            .sorted(java.util.Comparator.comparing(Event::start).reversed())
            .map(
                event ->
                    List.of(wording.days(event), limits.cut(event.title()), wording.place(event)))
            .toList();
    table(parts, limits, "events", rows, "event.days", "event.title", "event.place");
  }

  private void offers(List<Part> parts, Limits limits) {
    List<List<String>> rows =
        states.stream()
            .flatMap(each -> each.offers().stream())
            .distinct()
            .map(offer -> List.of(offer.provider(), wording.offer(offer, limits)))
            .toList();
    table(parts, limits, "offers", rows, "offer.by", "offer.words");
  }

  // One list more than a brief on a State has fewer; so each may be longer.
  private void table(
      List<Part> parts, Limits limits, String head, List<List<String>> rows, String... columns) {
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
