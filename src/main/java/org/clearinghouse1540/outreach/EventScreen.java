package org.clearinghouse1540.outreach;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.clearinghouse1540.consent.Answer;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.journal.Entry;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Screen;
import org.clearinghouse1540.kit.web.Viewer;
import org.clearinghouse1540.obligations.Areas;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** The page of an event: all that is known of it and all that can be done with it. */
@Component
final class EventScreen {
  /** Who plans and corrects events. */
  static final Set<String> EDITORS = Set.of("expert", "secretariat");

  private final Events events;
  private final States states;
  private final Releasing releasing;
  private final Consents consents;
  private final Journal journal;
  private final Clashes clashes;
  private final Merges merges;
  private final Figures figures;
  private final FollowUps followUps;
  private final ListLines lines;
  private final VoicedNeeds needs;
  private final Kinds kinds;
  private final Roles roles;
  private final Areas areas;
  private final Parties parties;
  private final Clock clock;

  EventScreen(
      Events events,
      States states,
      Releasing releasing,
      Consents consents,
      Journal journal,
      Clashes clashes,
      Merges merges,
      Figures figures,
      FollowUps followUps,
      ListLines lines,
      VoicedNeeds needs,
      Kinds kinds,
      Roles roles,
      Areas areas,
      Parties parties,
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

  Screen of(long id, Viewer viewer, int weeks, Trouble trouble) {
    EventRecord record = events.find(id).orElseThrow(NotFound::new);
    Event event = record.event();
    Answer<EventRecord> full = releasing.ask(record);
    List<EventRecord> all = events.listWithParties();
    List<Entry> entries =
        events.family(event.id()).stream()
            .flatMap(each -> journal.list(Subject.event(each).journalName()).stream())
            .sorted(Comparator.comparing(Entry::at))
            .toList();
    LocalDate today = LocalDate.now(clock);
    boolean coming = event.span().filter(span -> !span.last().isBefore(today)).isPresent();
    Screen screen =
        Screen.of("outreach/event.jte")
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
                LikelySame.among(all, merges.apart()).stream()
                    .filter(pair -> pair.of(event.id()))
                    .toList())
            .with("merges", merges.list(event.id()))
            .with("figures", figures.of(event.id()))
            .with("followUps", followUps.of(event.id()))
            .with("line", lines.find(event.id()))
            .with("needs", needs)
            .with("mayEdit", mayEdit(viewer, full.published().isPresent()))
            .with("mayRelease", viewer.role().equals("secretariat"))
            .with("editor", EDITORS.contains(viewer.role()))
            .with("today", today.toString())
            .with("trouble", trouble);
    return trouble.sentences().isEmpty() ? screen : screen.withStatus(400);
  }

  /** Once released, whoever records releases answers for what is changed. */
  static boolean mayEdit(Viewer viewer, boolean released) {
    return viewer.role().equals("secretariat") || !released && EDITORS.contains(viewer.role());
  }
}
