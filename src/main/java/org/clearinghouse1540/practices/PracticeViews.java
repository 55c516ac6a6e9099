package org.clearinghouse1540.practices;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Component;

/** Builds the page of a practice: its text, and the acts of the current user. */
@Component
class PracticeViews {
  private static final List<Audience.Use> EVERYBODY = List.of(Audience.Use.FULL);
  private final Practices practices;
  private final OwnPractices own;
  private final PracticeStates progress;
  private final Consents consents;
  private final PracticeFacts descriptions;

  PracticeViews(
      Practices practices,
      OwnPractices own,
      PracticeStates progress,
      Consents consents,
      PracticeFacts descriptions) {
    this.practices = practices;
    this.own = own;
    this.progress = progress;
    this.consents = consents;
    this.descriptions = descriptions;
  }

  RecordFacts facts(Practice practice, Language language) {
    return descriptions.of(practice, language);
  }

  PracticeSummary summary(Practice practice, boolean published, Language language) {
    return new PracticeSummary(
        practice, facts(practice, language), published, descriptions.door(practice, published));
  }

  PracticeView of(Viewer viewer, Language language, SubmittedForm submitted, Practice practice) {
    Optional<OwnPractice> mine = own.find(viewer, practice.id());
    boolean sees = mine.isPresent() || viewer.belongsToCommittee();
    Optional<PracticeState> state =
        sees ? Optional.of(progress.of(practice.id())) : Optional.empty();
    boolean published = state.map(known -> known.published().isPresent()).orElse(true);
    List<ConsentRecord> given =
        mine.isPresent() || viewer.may(Permission.PUBLISH_PRACTICES)
            ? consents.list(Practices.subject(practice.id()))
            : List.of();
    // The text of the page may be newer than the published one, so that its file has its own door.
    return new PracticeView(
        new PracticeSummary(
            practice, facts(practice, language), published, descriptions.door(practice, false)),
        given,
        state,
        mine.map(found -> owner(found, language, submitted)),
        viewer.may(Permission.PUBLISH_PRACTICES)
            ? state.map(known -> secretariat(practice, known, submitted))
            : Optional.empty());
  }

  private PracticeView.OwnerActs owner(
      OwnPractice mine, Language language, SubmittedForm submitted) {
    Subject subject = Practices.subject(mine.id());
    return new PracticeView.OwnerActs(
        mine.address(),
        mine.practice().gaps().stream().map(Problem::message).toList(),
        facts(mine.practice(), language).text(),
        consents.changes(subject).stream()
            .anyMatch(change -> change.missing().contains(GateKey.CONSENT)),
        consents.seen().byOwner(submitted.view(mine.address() + "/submission"), subject, EVERYBODY),
        submitted.view(mine.address() + "/submission/withdrawal").withIds("withdrawal"));
  }

  private PracticeView.SecretariatActs secretariat(
      Practice practice, PracticeState state, SubmittedForm submitted) {
    String address = "/practices/" + practice.id();
    Subject subject = Practices.subject(practice.id());
    boolean owned = !practices.ownerKind(practice.id()).isEmpty();
    FormView form = submitted.view(address + "/consent");
    boolean approves = owned ? state.waiting().isPresent() : state.published().isEmpty();
    Optional<FormView> approval =
        approves
            ? Optional.of(
                owned
                    ? consents.seen().byOthers(form, subject, EVERYBODY)
                    : consents.seen().byOwner(form, subject, EVERYBODY))
            : Optional.empty();
    return new PracticeView.SecretariatActs(
        owned,
        approval,
        state
            .waiting()
            .filter(consent -> owned)
            .map(consent -> submitted.view(address + "/return").withIds("return")),
        state.isSubmitted()
            ? Optional.of(submitted.view(address + "/withdrawal").withIds("closing"))
            : Optional.empty());
  }
}
