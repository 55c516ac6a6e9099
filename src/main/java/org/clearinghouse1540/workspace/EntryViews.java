package org.clearinghouse1540.workspace;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.states.StateChoices;
import org.springframework.stereotype.Component;

/** Prepares the pages of an entry: for its own State, and for the readers it is shared with. */
@Component
final class EntryViews {
  private static final String DEFAULT_SILENCE_DAYS = "5";
  private final WorkspaceEntries entries;
  private final AgencyQuestions questions;
  private final Consents consents;
  private final StateChoices states;
  private final Clock clock;

  EntryViews(
      WorkspaceEntries entries,
      AgencyQuestions questions,
      Consents consents,
      StateChoices states,
      Clock clock) {
    this.entries = entries;
    this.questions = questions;
    this.consents = consents;
    this.states = states;
    this.clock = clock;
  }

  /** The page of an entry for its own State. */
  EntryView own(WorkspaceEntry entry, Language language, SubmittedForm submitted) {
    String address = "/workspace/" + entry.id();
    Optional<EntrySummary> summary = entries.findSummary(entry.id());
    List<ConsentLine> given =
        consents.list(Subject.workspace(entry.id())).stream()
            .map(consent -> line(consent, language, withdrawal(consent, address, submitted)))
            .toList();
    return new EntryView(
        entry,
        submitted.view(address).with("title", entry.title()).with("words", entry.words()),
        submitted
            .view(address + "/summary")
            .with("summary-title", summary.map(EntrySummary::title))
            .with("summary-words", summary.map(EntrySummary::words)),
        given,
        consents.changes(Subject.workspace(entry.id())),
        consents
            .seen()
            .byOwner(
                submitted.view(address + "/consent"),
                Subject.workspace(entry.id()),
                AudienceForm.all()),
        AudienceForm.options(AudienceForm.all(), language),
        states.organizations(language),
        questions.listAbout(entry.id()),
        submitted.view(address + "/question"),
        questions.agencies(entry.state()));
  }

  private Optional<FormView> withdrawal(
      ConsentRecord consent, String address, SubmittedForm submitted) {
    if (!ConsentLine.canEnd(consent, LocalDate.now(clock))) {
      return Optional.empty();
    }
    return Optional.of(
        submitted
            .view(address + "/withdrawal", "consent", consent.id())
            .with("use", consent.audience().use().key())
            .with("organization", consent.audience().organization()));
  }

  private ConsentLine line(
      ConsentRecord consent, Language language, Optional<FormView> withdrawal) {
    return new ConsentLine(
        consent, states.name(consent.givenBy(), language), LocalDate.now(clock), withdrawal);
  }

  /** An entry with the name of its State, for a list. */
  SharedEntriesView.Line line(WorkspaceEntry entry, Language language) {
    return new SharedEntriesView.Line(
        entry.id(), entry.title(), states.name(entry.state(), language), entry.kind());
  }

  /** A summary with the name of its State, for a list. */
  SharedEntriesView.SummaryLine line(EntrySummary summary, Language language) {
    return new SharedEntriesView.SummaryLine(
        summary.entry(), summary.title(), states.name(summary.state(), language));
  }

  /** The page of an entry for a reader it is shared with: in full, as a summary, or both. */
  SharedEntryView shared(
      Viewer viewer, Language language, SubmittedForm submitted, SharedText shared) {
    EntryReference reference = shared.reference();
    List<ConsentRecord> given =
        viewer.belongsToCommittee() ? consents.list(Subject.workspace(reference.id())) : List.of();
    return new SharedEntryView(
        reference.id(),
        reference.title(),
        states.name(reference.state(), language),
        shared.entry(),
        shared.summary(),
        given.stream().map(consent -> line(consent, language, Optional.empty())).toList(),
        viewer.belongsToCommittee()
            ? consents.changes(Subject.workspace(reference.id())).stream()
                .filter(change -> change.isNext(GateKey.APPROVAL))
                .toList()
            : List.of(),
        viewer.may(Permission.RELEASE_SHARED_ENTRIES)
            ? Optional.of(release(reference, shared.entry().isPresent(), language, submitted))
            : Optional.empty());
  }

  /** The parts of an entry that are shared with a reader. */
  record SharedText(
      EntryReference reference, Optional<WorkspaceEntry> entry, Optional<EntrySummary> summary) {}

  /** The number, title and State of an entry, known from its text or its summary. */
  record EntryReference(long id, String title, String state) {}

  private SharedEntryView.Release release(
      EntryReference reference, boolean full, Language language, SubmittedForm submitted) {
    String address = "/shared/" + reference.id();
    Subject subject = Subject.workspace(reference.id());
    FormView approval = submitted.view(address + "/approval").withIds("approval");
    FormView silence =
        submitted.view(address + "/silence").withIds("silence").with("days", DEFAULT_SILENCE_DAYS);
    return new SharedEntryView.Release(
        consents.seen().byOthers(approval, subject, AudienceForm.POSTING),
        submitted.view(address + "/withdrawal").withIds("withdrawal"),
        consents.seen().byOthers(silence, subject, AudienceForm.OUTSIDE),
        full
            ? Optional.of(submitted.view(address + "/message").withIds("message"))
            : Optional.empty(),
        AudienceForm.options(AudienceForm.POSTING, language),
        AudienceForm.options(AudienceForm.OUTSIDE, language),
        states.organizations(language));
  }
}
