package org.clearinghouse1540.briefs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.document.PrintDocument.Part;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.EventRoles;
import org.clearinghouse1540.practices.Practice;

/** The overview of a meeting for an attending expert: talking points by paragraph. */
final class MeetingOverview {
  private static final EventRoles ROLES = new EventRoles();
  private static final BriefLimits SHORT = new BriefLimits(12, 160);
  private final MeetingData meeting;
  private final BriefWording wording;
  private final List<Part> parts = new ArrayList<>();

  /** The talking points on one paragraph; names are in the order of the list of the meeting. */
  private record Point(
      Set<String> subjects,
      List<String> needs,
      List<String> unclear,
      List<String> help,
      List<String> practices) {
    Point() {
      this(
          new TreeSet<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>());
    }

    static void add(List<String> names, String name) {
      if (!names.contains(name)) {
        names.add(name);
      }
    }
  }

  private MeetingOverview(MeetingData meeting, BriefWording wording) {
    this.meeting = meeting;
    this.wording = wording;
  }

  static PrintDocument of(MeetingData meeting, BriefWording wording) {
    MeetingOverview overview = new MeetingOverview(meeting, wording);
    overview.fill();
    return new PrintDocument(
            wording.text("overview.title"),
            wording.language(),
            wording.of("frame.draft"),
            wording.foot(meeting.day()),
            overview.parts)
        .in(PrintDocument.Look.SMALL);
  }

  private String role(String key) {
    return ROLES.find(key).map(role -> role.name(wording.language())).orElse(key);
  }

  private void fill() {
    Event event = meeting.record().event();
    label(wording.of("outreach.event"), event.title());
    label(wording.of("outreach.dates"), wording.days(event));
    label(wording.of("outreach.place"), wording.place(event));
    label(
        wording.of("outreach.organizers"),
        meeting.record().organizers().stream()
            .map(organizer -> organizer.asReceived() + " (" + role(organizer.role()) + ")")
            .collect(Collectors.joining("; ")));
    parts.add(new Part.Words(wording.text("working-paper")));
    parts.add(new Part.Heading(wording.of("outreach.participants")));
    parts.add(
        new Part.Words(
            wording.of(
                    "briefs.count",
                    meeting.record().memberStates(),
                    meeting.record().observerStates())
                + " "
                + wording.of("outreach.count.rule")));
    attending();
    points();
    parts.add(new Part.Heading(wording.text("head.can-help")));
    if (meeting.canHelp().isEmpty()) {
      parts.add(new Part.Words(wording.text("none")));
    } else {
      parts.add(
          new Part.Rows(
              List.of(wording.text("offer.by"), wording.text("offer.words")),
              meeting.canHelp().stream()
                  .map(
                      attendingProvider ->
                          List.of(
                              attendingProvider.name(),
                              attendingProvider.offers().stream()
                                  .map(offer -> wording.offer(offer, SHORT))
                                  .collect(Collectors.joining("; "))))
                  .toList()));
    }
  }

  private void label(String label, String words) {
    parts.add(new Part.Labelled(label, words.isEmpty() ? wording.text("none") : words));
  }

  private void attending() {
    if (meeting.states().isEmpty()) {
      parts.add(new Part.Words(wording.text("nobody")));
      return;
    }
    parts.add(
        new Part.Rows(
            List.of(
                wording.text("state"),
                wording.text("reports"),
                wording.text("plan"),
                wording.text("head.needs")),
            meeting.states().stream().map(this::line).toList()));
  }

  private List<String> line(StateFacts facts) {
    return List.of(
        facts.who().name(wording.language()),
        joined(
            facts.reports().stream()
                .map(
                    nationalReport ->
                        nationalReport.report() + ", " + wording.date(nationalReport.date()))
                .toList()),
        joined(facts.plans().stream().map(actionPlan -> wording.date(actionPlan.date())).toList()),
        joined(facts.requests().stream().map(request -> wording.date(request.date())).toList()));
  }

  private String joined(List<String> all) {
    return all.isEmpty() ? wording.text("none") : SHORT.cut(String.join("; ", all));
  }

  private void points() {
    parts.add(new Part.Heading(wording.text("head.points")));
    Map<String, Point> points = collected();
    if (points.isEmpty()) {
      parts.add(new Part.Words(wording.text("none")));
      return;
    }
    parts.add(new Part.Words(wording.text("points.means")));
    points.forEach(
        (paragraph, point) -> {
          String name = wording.text("paragraph", paragraph);
          parts.add(
              point.subjects().isEmpty()
                  ? new Part.Words(name)
                  : new Part.Labelled(name, String.join("; ", point.subjects())));
          say("points.needs", point.needs());
          say("points.unclear", point.unclear());
          say("points.help", point.help());
          say("points.practices", point.practices());
        });
  }

  private void say(String key, List<String> names) {
    if (!names.isEmpty()) {
      parts.add(new Part.Words("– " + wording.text(key, String.join("; ", names))));
    }
  }

  private Map<String, Point> collected() {
    Map<String, Point> points = new TreeMap<>();
    for (StateFacts facts : meeting.states()) {
      String name = facts.who().name(wording.language());
      facts.requests().stream()
          .flatMap(request -> request.items().stream())
          .filter(NeedItem::known)
          .forEach(
              item ->
                  onAreas(
                      points, item.area() + ". " + item.words(), p -> Point.add(p.needs(), name)));
      facts
          .matrix()
          .unclear()
          .forEach(
              paragraph ->
                  Point.add(points.computeIfAbsent(paragraph, key -> new Point()).unclear(), name));
    }
    Map<String, Point> help = help();
    practices(points);
    points.forEach(
        (paragraph, point) -> {
          Point found = help.get(paragraph);
          if (found != null) {
            point.help().addAll(found.help());
          }
          if (point.subjects().isEmpty()) {
            meeting
                .subjects()
                .of(paragraph)
                .forEach(area -> point.subjects().add(area.name(wording.language())));
          }
        });
    return points;
  }

  // Providers by paragraph; they are named only for paragraphs with talking points.
  private Map<String, Point> help() {
    Map<String, Point> help = new TreeMap<>();
    for (AttendingProvider attendingProvider : meeting.canHelp()) {
      attendingProvider
          .offers()
          .forEach(
              offer ->
                  onAreas(help, offer.words(), p -> Point.add(p.help(), attendingProvider.name())));
    }
    return help;
  }

  // Practices of neighbours are added only to paragraphs with talking points.
  private void practices(Map<String, Point> points) {
    for (StateFacts facts : meeting.states()) {
      for (Practice practice : facts.practices()) {
        String told = practice.title() + " (" + wording.state(practice.state()) + ")";
        practice.areas().stream()
            .flatMap(area -> area.paragraphs().stream())
            .map(points::get)
            .filter(Objects::nonNull)
            .forEach(point -> Point.add(point.practices(), told));
      }
    }
  }

  private void onAreas(
      Map<String, Point> points, String words, java.util.function.Consumer<Point> told) {
    for (SubjectArea area : meeting.subjects().in(words)) {
      for (String paragraph : area.paragraphs()) {
        Point point = points.computeIfAbsent(paragraph, key -> new Point());
        point.subjects().add(area.name(wording.language()));
        told.accept(point);
      }
    }
  }
}
