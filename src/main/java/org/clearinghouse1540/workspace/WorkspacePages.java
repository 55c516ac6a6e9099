package org.clearinghouse1540.workspace;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Accounts;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.RoleGrant;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A State's own workspace: its entries, whom it shares each with, and what it asks its agencies.
 */
@Controller
class WorkspacePages {
  private final WorkspaceEntries entries;
  private final AgencyQuestions questions;
  private final Consents consents;
  private final Accounts accounts;
  private final Clock clock;

  WorkspacePages(
      WorkspaceEntries entries,
      AgencyQuestions questions,
      Consents consents,
      Accounts accounts,
      Clock clock) {
    this.entries = entries;
    this.questions = questions;
    this.consents = consents;
    this.accounts = accounts;
    this.clock = clock;
  }

  @GetMapping("/workspace")
  Page list(Viewer viewer) {
    return list(viewer, List.of(), "", "");
  }

  private Page list(Viewer viewer, List<String> problems, String title, String words) {
    return Page.of("workspace/workspace.jte")
        .with("entries", entries.ofState(viewer.party()))
        .with("kinds", List.of(WorkspaceEntry.Kind.values()))
        .with("problems", problems)
        .with("title", title)
        .with("words", words);
  }

  @PostMapping("/workspace")
  Object make(
      Viewer viewer,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String words) {
    try {
      WorkspaceEntry.Kind found =
          WorkspaceEntry.Kind.find(kind)
              .orElseThrow(() -> new BadInput("kind", "Choose what kind of entry it is."));
      return "redirect:/workspace/"
          + entries.make(viewer.actor(), viewer.party(), found, title, words);
    } catch (BadInput bad) {
      return list(viewer, bad.reasons(), title, words).withStatus(400);
    }
  }

  @GetMapping("/workspace/{id}")
  Page entry(Viewer viewer, @PathVariable long id) {
    return screen(own(viewer, id), List.of(), Optional.empty());
  }

  @PostMapping("/workspace/{id}")
  Object change(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String words) {
    WorkspaceEntry now = own(viewer, id);
    WorkspaceEntry seen =
        new WorkspaceEntry(
            id, now.state(), now.kind(), now.title(), now.words(), now.changed(), version);
    try {
      entries.change(viewer.actor(), seen, title, words);
      return back(id);
    } catch (BadInput bad) {
      return screen(now, bad.reasons(), Optional.of(Map.entry(title, words))).withStatus(400);
    }
  }

  @GetMapping("/workspace/{id}/file/{form}")
  Download file(
      Viewer viewer, Language language, @PathVariable long id, @PathVariable String form) {
    return Download.of(EntryDocument.own(own(viewer, id), language), form, "entry-" + id);
  }

  @PostMapping("/workspace/{id}/summary")
  Object summarize(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(name = "summary-title", defaultValue = "") String title,
      @RequestParam(name = "summary-words", defaultValue = "") String words) {
    WorkspaceEntry entry = own(viewer, id);
    return done(entry, () -> entries.summarize(viewer.actor(), entry, title, words));
  }

  @PostMapping("/workspace/{id}/removal")
  String remove(Viewer viewer, @PathVariable long id) {
    entries.remove(viewer.actor(), own(viewer, id));
    return "redirect:/workspace";
  }

  /** The State consents, by an express word, to a single use. */
  @PostMapping("/workspace/{id}/consent")
  Object consent(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String use,
      @RequestParam(defaultValue = "") String organization,
      @RequestParam(defaultValue = "") String document,
      @RequestParam(defaultValue = "") String until) {
    WorkspaceEntry entry = own(viewer, id);
    LocalDate today = LocalDate.now(clock);
    return done(
        entry,
        () ->
            consents.give(
                viewer.actor(),
                Subject.workspace(id),
                ConsentGrant.express(
                    GateKey.CONSENT,
                    audience(use, organization),
                    viewer.party(),
                    document,
                    today,
                    day(until)),
                today));
  }

  /** The State takes a consent back, or objects before silence counts; it holds at once. */
  @PostMapping("/workspace/{id}/withdrawal")
  Object withdraw(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String use,
      @RequestParam(defaultValue = "") String organization,
      @RequestParam(defaultValue = "") String document) {
    WorkspaceEntry entry = own(viewer, id);
    return done(
        entry,
        () ->
            consents.withdraw(
                viewer.actor(),
                Subject.workspace(id),
                GateKey.CONSENT,
                audience(use, organization),
                document,
                LocalDate.now(clock)));
  }

  @PostMapping("/workspace/{id}/question")
  Object ask(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String agency,
      @RequestParam(defaultValue = "") String question) {
    WorkspaceEntry entry = own(viewer, id);
    return done(entry, () -> questions.ask(viewer.actor(), entry, agency, question));
  }

  @PostMapping("/workspace/{id}/question/{question}/end")
  Object close(Viewer viewer, @PathVariable long id, @PathVariable long question) {
    WorkspaceEntry entry = own(viewer, id);
    return done(entry, () -> questions.close(viewer.actor(), entry, question));
  }

  private Object done(WorkspaceEntry entry, Runnable work) {
    try {
      work.run();
      return back(entry.id());
    } catch (BadInput bad) {
      return screen(entry, bad.reasons(), Optional.empty()).withStatus(400);
    }
  }

  private static String back(long id) {
    return "redirect:/workspace/" + id;
  }

  // An entry of another State is not there.
  private WorkspaceEntry own(Viewer viewer, long id) {
    return entries.ofState(viewer.party(), id).orElseThrow(NotFound::new);
  }

  private Page screen(
      WorkspaceEntry entry, List<String> problems, Optional<Map.Entry<String, String>> typed) {
    List<ConsentRecord> given = consents.list(Subject.workspace(entry.id()));
    return Page.of("workspace/entry.jte")
        .with("entry", entry)
        .with("summary", entries.summary(entry.id()))
        .with("questions", questions.about(entry.id()))
        .with("agencies", accounts.names(new RoleGrant(Role.AGENCY, entry.state())))
        .with("given", given)
        .with("uses", List.of(Audience.Use.values()))
        .with("today", LocalDate.now(clock))
        .with("typed", typed)
        .with("problems", problems);
  }

  /** What a form says of an audience. */
  static Audience audience(String use, String organization) {
    for (Audience.Use item : Audience.Use.values()) {
      if (item.key().equals(use)) {
        if (item != Audience.Use.ORGANIZATION) {
          return new Audience(item, "");
        }
        if (!organization.isBlank()) {
          return Audience.organization(organization.strip());
        }
        throw new BadInput("organization", "Name the regional organization.");
      }
    }
    throw new BadInput("use", "Choose for what the consent is given.");
  }

  static Optional<LocalDate> day(String typed) {
    try {
      return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
    } catch (DateTimeParseException none) {
      throw new BadInput("day", "Write the day as year-month-day, such as 2026-11-23.");
    }
  }
}
