package org.clearinghouse1540.workspace;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentManner;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.calendar.WorkingDays;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.outbox.Outbox;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What States shared: members, providers and regional coordinators read what consent lets them; the
 * secretariat records approval, begins a silence procedure, and sends what may be sent.
 */
@Controller
class SharedPages {
  private final WorkspaceEntries entries;
  private final SharedEntries sharing;
  private final Consents consents;
  private final Gate gate;
  private final WorkingDays calendar;
  private final Outbox outbox;
  private final Clock clock;

  SharedPages(
      WorkspaceEntries entries,
      SharedEntries sharing,
      Consents consents,
      Gate gate,
      WorkingDays calendar,
      Outbox outbox,
      Clock clock) {
    this.entries = entries;
    this.sharing = sharing;
    this.consents = consents;
    this.gate = gate;
    this.calendar = calendar;
    this.outbox = outbox;
    this.clock = clock;
  }

  @GetMapping("/shared")
  Page list(Viewer viewer) {
    return Page.of("workspace/shared.jte")
        .with("entries", sharing.shared(viewer).stream().map(Published::value).toList())
        .with("offered", isCommittee(viewer) ? sharing.offered() : List.of())
        .with("summaries", isCommittee(viewer) ? entries.offeredSummaries() : List.of());
  }

  @GetMapping("/shared/{id}")
  Page entry(Viewer viewer, @PathVariable long id) {
    return screen(viewer, id, List.of());
  }

  @GetMapping("/shared/{id}/file/{form}")
  Download file(
      Viewer viewer, Language language, @PathVariable long id, @PathVariable String form) {
    return Download.of(
        EntryDocument.of(sharing.shared(viewer, id).orElseThrow(NotFound::new), language),
        form,
        "entry-" + id);
  }

  @PostMapping("/shared/{id}/approval")
  Object approve(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String use,
      @RequestParam(defaultValue = "") String document,
      @RequestParam(name = "given-by", defaultValue = "") String givenBy,
      @RequestParam(name = "given-on", defaultValue = "") String givenOn) {
    return done(
        viewer,
        id,
        () ->
            consents.give(
                viewer.actor(),
                Subject.workspace(id),
                ConsentGrant.express(
                    GateKey.APPROVAL,
                    posting(use),
                    givenBy,
                    document,
                    required(givenOn),
                    Optional.empty()),
                LocalDate.now(clock)));
  }

  @PostMapping("/shared/{id}/withdrawal")
  Object withdraw(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String use,
      @RequestParam(defaultValue = "") String document) {
    return done(
        viewer,
        id,
        () ->
            consents.withdraw(
                viewer.actor(),
                Subject.workspace(id),
                GateKey.APPROVAL,
                posting(use),
                document,
                LocalDate.now(clock)));
  }

  /**
   * Begins a silence procedure: the State's consent counts after n working days, unless it objects.
   */
  @PostMapping("/shared/{id}/silence")
  Object silence(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String use,
      @RequestParam(defaultValue = "") String organization,
      @RequestParam(defaultValue = "") String document,
      @RequestParam(defaultValue = "") String start,
      @RequestParam(defaultValue = "") String days) {
    return done(
        viewer,
        id,
        () -> {
          if (!days.strip().matches("[1-9]\\d?")) {
            throw new BadInput("days", "Say how many working days, from 1 to 60.");
          }
          LocalDate first = required(start);
          WorkingDays.End end = calendar.end(first, Integer.parseInt(days.strip()));
          consents.give(
              viewer.actor(),
              Subject.workspace(id),
              new ConsentGrant(
                  GateKey.CONSENT,
                  WorkspacePages.audience(use, organization),
                  state(id),
                  document,
                  first,
                  new ConsentManner.Silence(Integer.parseInt(days.strip()), end.calendar()),
                  end.after(),
                  Optional.empty()),
              LocalDate.now(clock));
        });
  }

  /** Sends an entry to a provider or a regional organization, as its consent lets it. */
  @PostMapping("/shared/{id}/message")
  Object send(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String use,
      @RequestParam(defaultValue = "") String organization,
      @RequestParam(defaultValue = "") String to) {
    return done(
        viewer,
        id,
        () -> {
          Audience audience = WorkspacePages.audience(use, organization);
          WorkspaceEntry entry = readable(viewer, id).orElseThrow(NotFound::new);
          Published<Map.Entry<String, String>> open =
              gate.ask(Map.entry(entry.title(), entry.words()), Subject.workspace(id), audience)
                  .published()
                  .orElseThrow(
                      () ->
                          new BadInput(
                              "use",
                              "The State's consent to this use is not recorded, or holds no"
                                  + " longer; nothing was sent."));
          outbox.put(viewer.actor(), to, Subject.workspace(id), open);
        });
  }

  private Object done(Viewer viewer, long id, Runnable work) {
    if (readable(viewer, id).isEmpty() && entries.summary(id).isEmpty()) {
      throw new NotFound();
    }
    try {
      work.run();
      return "redirect:/shared/" + id;
    } catch (BadInput bad) {
      return screen(viewer, id, bad.reasons()).withStatus(400);
    }
  }

  private String state(long id) {
    return entries
        .summary(id)
        .map(EntrySummary::state)
        .or(
            () ->
                entries.shared().stream()
                    .filter(e -> e.id() == id)
                    .map(WorkspaceEntry::state)
                    .findFirst())
        .orElseThrow(NotFound::new);
  }

  /** In full: shared with this audience, or offered for posting and read by the Committee. */
  private Optional<WorkspaceEntry> readable(Viewer viewer, long id) {
    return sharing
        .shared(viewer, id)
        .map(Published::value)
        .or(
            () ->
                isCommittee(viewer)
                    ? sharing.offered().stream()
                        .filter(workspaceEntry -> workspaceEntry.id() == id)
                        .findFirst()
                    : Optional.empty());
  }

  private Page screen(Viewer viewer, long id, List<String> problems) {
    Optional<WorkspaceEntry> entry = readable(viewer, id);
    Optional<EntrySummary> summary = entries.summary(id);
    if (entry.isEmpty() && summary.isEmpty()) {
      throw new NotFound();
    }
    return Page.of("workspace/shared-entry.jte")
        .with("id", id)
        .with("entry", entry)
        .with("summary", summary)
        .with("given", isCommittee(viewer) ? consents.list(Subject.workspace(id)) : List.of())
        .with("today", LocalDate.now(clock))
        .with("mayRecord", viewer.is(Role.SECRETARIAT))
        .with("problems", problems);
  }

  private static boolean isCommittee(Viewer viewer) {
    return SharedEntries.audience(viewer).equals(Audience.MEMBERS);
  }

  private static Audience posting(String use) {
    Audience audience = WorkspacePages.audience(use, "");
    if (audience.equals(Audience.SUMMARY) || audience.equals(Audience.EVERYBODY)) {
      return audience;
    }
    throw new BadInput("use", "Approval is given for posting the summary or posting in full.");
  }

  private static LocalDate required(String typed) {
    return WorkspacePages.day(typed)
        .orElseThrow(
            () -> new BadInput("day", "Write the day as year-month-day, such as 2026-11-23."));
  }
}
