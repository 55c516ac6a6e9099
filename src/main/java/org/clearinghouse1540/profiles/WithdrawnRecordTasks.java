package org.clearinghouse1540.profiles;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.OwnersConsents;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.states.States;
import org.clearinghouse1540.tasks.NoticePeriod;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/**
 * Notices for the Committee of the records that their owners withdrew from it, or whose consent
 * ended by its last day. The records are gone from its pages, so that a notice names the owner and
 * the kind of the record alone.
 */
@Component
final class WithdrawnRecordTasks implements TaskSource {
  private static final Transition WITHDRAWN = Transitions.get("record-withdrawn");
  private static final Transition OBJECTED = Transitions.get("record-silence-objected");
  private static final Transition ENDED = Transitions.get("record-consent-ended");

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
    if (!WITHDRAWN.isFor(viewer)) {
      return List.of();
    }
    LocalDate since = NoticePeriod.first(clock);
    Stream<Task> withdrawn =
        ofKinds(consents.withdrawnSince(since, USES))
            .map(
                consent ->
                    notice(WITHDRAWN, consent, consent.withdrawnOn().orElseThrow(), language));
    Stream<Task> ended =
        ofKinds(consents.endedSince(since, USES))
            .map(
                consent ->
                    notice(ENDED, consent, consent.until().orElseThrow().plusDays(1), language));
    Stream<Task> objected =
        OBJECTED.isFor(viewer)
            ? ofKinds(consents.objectedSince(since))
                .map(
                    consent ->
                        notice(OBJECTED, consent, consent.withdrawnOn().orElseThrow(), language))
            : Stream.empty();
    return Stream.of(withdrawn, ended, objected).flatMap(Function.identity()).toList();
  }

  private static Stream<ConsentRecord> ofKinds(List<ConsentRecord> found) {
    return found.stream().filter(consent -> KINDS.contains(consent.subject().kind()));
  }

  private Task notice(
      Transition handOver, ConsentRecord consent, LocalDate day, Language language) {
    String kind = consent.subject().kind().name().toLowerCase(Locale.ROOT);
    String event = handOver.equals(ENDED) ? "ended/" : "withdrawn/";
    return handOver
        .notice(event + consent.id(), states.name(consent.givenBy(), language), day)
        .with(Texts.get(language, "profiles.withdrawn." + kind.replace('_', '-')));
  }
}
