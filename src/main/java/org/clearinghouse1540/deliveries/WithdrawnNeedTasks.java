package org.clearinghouse1540.deliveries;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.Disclosures;
import org.clearinghouse1540.consent.OwnersConsents;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.States;
import org.clearinghouse1540.tasks.NoticePeriod;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/**
 * Notices for a provider of the requests that it was shown and that their States no longer share.
 * The log of disclosures says what it was shown.
 */
@Component
final class WithdrawnNeedTasks implements TaskSource {
  private static final Transition WITHDRAWN = Transitions.get("need-closed-told");

  private final OwnersConsents consents;
  private final Disclosures disclosures;
  private final States states;
  private final Clock clock;

  WithdrawnNeedTasks(OwnersConsents consents, Disclosures disclosures, States states, Clock clock) {
    this.consents = consents;
    this.disclosures = disclosures;
    this.states = states;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    return WITHDRAWN.isFor(viewer)
        ? ViewerDataSource.as("program", () -> shown(viewer)).stream()
            .map(consent -> notice(consent, language))
            .toList()
        : List.of();
  }

  private List<ConsentRecord> shown(Viewer viewer) {
    LocalDate first = NoticePeriod.first(clock);
    return consents.withdrawnSince(first, EnumSet.of(Audience.Use.PROVIDERS)).stream()
        .filter(consent -> consent.subject().kind() == Subject.Kind.REQUEST)
        .filter(consent -> disclosures.reached(consent.subject(), viewer.roleKey(), viewer.party()))
        .toList();
  }

  private Task notice(ConsentRecord consent, Language language) {
    return WITHDRAWN.notice(
        "withdrawn/" + consent.id(),
        states.name(consent.givenBy(), language),
        consent.withdrawnOn().orElseThrow());
  }
}
