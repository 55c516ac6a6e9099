package org.clearinghouse1540.workspace;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentManner;
import org.clearinghouse1540.consent.ConsentWithdrawal;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.calendar.WorkingDays;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.outbox.Outbox;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Entries that States share: members, providers and regional coordinators read them by consent; the
 * secretariat records approvals, starts silence procedures, and sends entries.
 */
@Controller
class SharedEntryPages {
  private static final int LONGEST_SILENCE = 60;
  private final WorkspaceEntries entries;
  private final SharedEntries shared;
  private final EntryViews views;
  private final EntryDocument documents;
  private final Consents consents;
  private final Gate gate;
  private final WorkingDays calendar;
  private final Outbox outbox;
  private final Clock clock;

  SharedEntryPages(
      WorkspaceEntries entries,
      SharedEntries shared,
      EntryViews views,
      EntryDocument documents,
      Consents consents,
      Gate gate,
      WorkingDays calendar,
      Outbox outbox,
      Clock clock) {
    this.entries = entries;
    this.shared = shared;
    this.views = views;
    this.documents = documents;
    this.consents = consents;
    this.gate = gate;
    this.calendar = calendar;
    this.outbox = outbox;
    this.clock = clock;
  }

  @GetMapping("/shared")
  Page list(Viewer viewer, Language language) {
    boolean committee = viewer.belongsToCommittee();
    List<WorkspaceEntry> offered = committee ? shared.listOffered() : List.of();
    List<EntrySummary> summaries = committee ? entries.listOfferedSummaries() : List.of();
    return Page.of(
        new SharedEntriesView(
            shared.listFor(viewer).stream()
                .map(entry -> views.line(entry.value(), language))
                .toList(),
            offered.stream().map(entry -> views.line(entry, language)).toList(),
            summaries.stream().map(summary -> views.line(summary, language)).toList()));
  }

  @GetMapping("/shared/{id}")
  Page entry(Viewer viewer, Language language, SubmittedForm submitted, @PathVariable long id) {
    return Page.of(
        views.shared(viewer, language, submitted, readable(viewer, id), reference(viewer, id)));
  }

  @GetMapping("/shared/{id}/file/{form}")
  Download file(
      Viewer viewer,
      Language language,
      @PathVariable long id,
      @PathVariable("form") String format) {
    Published<WorkspaceEntry> entry = shared.findFor(viewer, id).orElseThrow(NotFound::new);
    return Download.of(documents.of(entry, language), format, "entry-" + id);
  }

  @PostMapping("/shared/{id}/approval")
  @FormPage("/shared/{id}")
  String approve(Viewer viewer, Form form, @PathVariable long id) {
    reference(viewer, id);
    Optional<Audience> audience = AudienceForm.read(form, AudienceForm.POSTING);
    String givenBy = form.requiredText("given-by", 500);
    String document = form.requiredText("document", 500);
    Optional<LocalDate> givenOn = form.requiredDay("given-on");
    form.check();
    consents.give(
        viewer.actor(),
        Subject.workspace(id),
        ConsentGrant.express(
            GateKey.APPROVAL, audience.orElseThrow(), givenBy, document, givenOn.orElseThrow()),
        LocalDate.now(clock));
    return page(id);
  }

  @PostMapping("/shared/{id}/withdrawal")
  @FormPage("/shared/{id}")
  String withdraw(Viewer viewer, Form form, @PathVariable long id) {
    reference(viewer, id);
    Optional<Audience> audience = AudienceForm.read(form, AudienceForm.POSTING);
    String document = form.requiredText("document", 500);
    form.check();
    consents.withdraw(
        viewer.actor(),
        Subject.workspace(id),
        new ConsentWithdrawal(GateKey.APPROVAL, audience.orElseThrow(), document),
        LocalDate.now(clock));
    return page(id);
  }

  /** Starts a silence procedure: the State consents after n working days, unless it objects. */
  @PostMapping("/shared/{id}/silence")
  @FormPage("/shared/{id}")
  String silence(Viewer viewer, Form form, @PathVariable long id) {
    String state = reference(viewer, id).state();
    Optional<Audience> audience = AudienceForm.read(form, AudienceForm.OUTSIDE);
    String document = form.requiredText("document", 500);
    Optional<LocalDate> start = form.requiredDay("start");
    int days = form.number("days", 1, LONGEST_SILENCE).orElse(0L).intValue();
    if (form.value("days").isEmpty()) {
      form.problem("days", "kit.form.required");
    }
    form.check();
    LocalDate first = start.orElseThrow();
    WorkingDays.End end = calendar.end(first, days);
    consents.give(
        viewer.actor(),
        Subject.workspace(id),
        new ConsentGrant(
            GateKey.CONSENT,
            audience.orElseThrow(),
            state,
            document,
            first,
            new ConsentManner.Silence(days, end.calendar()),
            end.after(),
            Optional.empty()),
        LocalDate.now(clock));
    return page(id);
  }

  /** Sends an entry by e-mail to a provider or an organization, if its consent allows it. */
  @PostMapping("/shared/{id}/message")
  @FormPage("/shared/{id}")
  String send(Viewer viewer, Form form, @PathVariable long id) {
    WorkspaceEntry entry = readable(viewer, id).orElseThrow(NotFound::new);
    Optional<Audience> audience = AudienceForm.read(form, AudienceForm.all());
    String to = form.requiredText("to", 300);
    form.check();
    Published<Map.Entry<String, String>> message =
        gate.ask(
                Map.entry(entry.title(), entry.words()),
                Subject.workspace(id),
                audience.orElseThrow())
            .published()
            .orElseThrow(() -> BadInput.of("use", "workspace.refused.no-consent"));
    outbox.put(viewer.actor(), to, Subject.workspace(id), message);
    return page(id);
  }

  private static String page(long id) {
    return "redirect:/shared/" + id;
  }

  /** The full text: shared with this audience, or offered for posting and read by the Committee. */
  private Optional<WorkspaceEntry> readable(Viewer viewer, long id) {
    Optional<WorkspaceEntry> open = shared.findFor(viewer, id).map(Published::value);
    return open.isPresent() || !viewer.belongsToCommittee()
        ? open
        : shared.listOffered().stream().filter(entry -> entry.id() == id).findFirst();
  }

  // An entry of which the current user may see neither text nor summary does not exist.
  private EntryViews.EntryReference reference(Viewer viewer, long id) {
    return readable(viewer, id)
        .map(entry -> new EntryViews.EntryReference(id, entry.title(), entry.state()))
        .or(
            () ->
                entries
                    .findSummary(id)
                    .map(
                        summary ->
                            new EntryViews.EntryReference(id, summary.title(), summary.state())))
        .orElseThrow(NotFound::new);
  }
}
