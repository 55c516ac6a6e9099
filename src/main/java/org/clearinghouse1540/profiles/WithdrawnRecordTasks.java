package org.clearinghouse1540.profiles;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.OwnersConsents;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.states.States;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/**
 * Notices for the Committee of the records that their owners withdrew from it. The records are gone
 * from its pages, so that a notice names the owner and the kind of the record alone.
 */
@Component
final class WithdrawnRecordTasks implements TaskSource {
  private static final Transition WITHDRAWN = Transitions.get("record-withdrawn");

  /** Half a year: who signs in four times a year finds each notice. */
  private static final int KEPT_DAYS = 183;

  /** The uses for which the Committee reads a record; it reads one also to approve it for all. */
  private static final Set<Audience.Use> USES =
      EnumSet.of(Audience.Use.MEMBERS, Audience.Use.SUMMARY, Audience.Use.FULL);

  /**
   * The kinds of which no other notice reports the withdrawal. A report that is no longer public
   * stays open to the Committee.
   */
  private static final Set<Subject.Kind> KINDS =
      EnumSet.of(
          Subject.Kind.PLAN,
          Subject.Kind.PRACTICE,
          Subject.Kind.WORKSPACE,
          Subject.Kind.JOINT_TEXT);

  private final OwnersConsents consents;
  private final States states;
  private final Clock clock;

  WithdrawnRecordTasks(OwnersConsents consents, States states, Clock clock) {
    this.consents = consents;
    this.states = states;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    return WITHDRAWN.isFor(viewer)
        ? consents.withdrawnSince(LocalDate.now(clock).minusDays(KEPT_DAYS), USES).stream()
            .filter(consent -> KINDS.contains(consent.subject().kind()))
            .map(consent -> notice(consent, language))
            .toList()
        : List.of();
  }

  private Task notice(ConsentRecord consent, Language language) {
    String kind = consent.subject().kind().name().toLowerCase(Locale.ROOT);
    return WITHDRAWN
        .notice(
            "withdrawn/" + consent.id(),
            states.name(consent.givenBy(), language),
            consent.withdrawnOn().orElseThrow())
        .with(Texts.get(language, "profiles.withdrawn." + kind.replace('_', '-')));
  }
}
