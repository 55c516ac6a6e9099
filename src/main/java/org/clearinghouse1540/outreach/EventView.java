package org.clearinghouse1540.outreach;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateDecision;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.journal.JournalEntry;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** The page of an event: all that is known of it and all that can be done with it. */
@Component
final class EventView {
  /** Who plans and corrects events. */
  private final Events events;

  private final States states;
  private final EventRelease releasing;
  private final Consents consents;
  private final Journal journal;
  private final ScheduleConflicts clashes;
  private final EventMerges merges;
  private final ParticipationFigures figures;
  private final FollowUps followUps;
  private final OutreachListLines lines;
  private final VoicedNeeds needs;
  private final EventTypes kinds;
  private final EventRoles roles;
  private final SubjectAreas areas;
  private final EventPartyNames parties;
  private final Clock clock;

  EventView(
      Events events,
      States states,
      EventRelease releasing,
      Consents consents,
      Journal journal,
      ScheduleConflicts clashes,
      EventMerges merges,
      ParticipationFigures figures,
      FollowUps followUps,
      OutreachListLines lines,
      VoicedNeeds needs,
      EventTypes kinds,
      EventRoles roles,
      SubjectAreas areas,
      EventPartyNames parties,
      Clock clock) {
    this.events = events;
    this.states = states;
    this.releasing = releasing;
    this.consents = consents;
    this.journal = journal;
    this.clashes = clashes;
    this.merges = merges;
    this.figures = figures;
    this.followUps = followUps;
    this.lines = lines;
    this.needs = needs;
    this.kinds = kinds;
    this.roles = roles;
    this.areas = areas;
    this.parties = parties;
    this.clock = clock;
  }

  Page of(long id, Viewer viewer, int weeks, FormErrors trouble) {
    EventRecord record = events.find(id).orElseThrow(NotFound::new);
    Event event = record.event();
    GateDecision<EventRecord> full = releasing.ask(record);
    List<EventRecord> all = events.listWithParties();
    List<JournalEntry> entries =
        events.family(event.id()).stream()
            .flatMap(number -> journal.list(Subject.event(number).journalName()).stream())
            .sorted(Comparator.comparing(JournalEntry::at))
            .toList();
    LocalDate today = LocalDate.now(clock);
    boolean coming = event.span().filter(span -> !span.last().isBefore(today)).isPresent();
    Page screen =
        Page.of("outreach/event.jte")
            .with("record", record)
            .with("states", states)
            .with("full", full)
            .with("notCovered", releasing.notCovered(record))
            .with("given", consents.list(Subject.event(event.id())))
            .with("entries", entries)
            .with("kinds", kinds)
            .with("roles", roles)
            .with("areas", areas)
            .with("parties", parties)
            .with("weeks", weeks)
            .with("clashes", coming ? clashes.of(record, weeks, all) : List.of())
            .with("coming", coming)
            .with(
                "same",
                DuplicateEventFinder.among(all, merges.apart()).stream()
                    .filter(pair -> pair.of(event.id()))
                    .toList())
            .with("merges", merges.list(event.id()))
            .with("figures", figures.of(event.id()))
            .with("followUps", followUps.of(event.id()))
            .with("line", lines.find(event.id()))
            .with("needs", needs)
            .with("mayEdit", mayEdit(viewer, full.published().isPresent()))
            .with("mayRelease", viewer.may(Permission.RELEASE_EVENTS))
            .with("editor", viewer.may(Permission.EDIT_EVENTS))
            .with("today", today.toString())
            .with("trouble", trouble);
    return trouble.sentences().isEmpty() ? screen : screen.withStatus(400);
  }

  /** Once released, whoever records releases answers for what is changed. */
  static boolean mayEdit(Viewer viewer, boolean released) {
    return viewer.may(Permission.RELEASE_EVENTS) || !released && viewer.may(Permission.EDIT_EVENTS);
  }
}
