package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentManner;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.kit.text.Message;

/**
 * Decides what may be done in a case on a day, from the procedure that applies to the case and from
 * its records.
 */
final class StepRules {
  static final String NO_STEP = "assistance.refused.no-step";
  static final String TAKEN = "assistance.refused.taken";
  static final String HOLD = "assistance.refused.hold";
  static final String INFORMAL = "assistance.refused.informal";
  static final String FIRST = "assistance.refused.first";
  static final String WITHHELD = "assistance.refused.withheld";
  static final String OBJECTION = "assistance.refused.objection";
  static final String SILENCE_RUNS = "assistance.refused.silence-runs";
  static final String SILENCE_OVER = "assistance.refused.silence-over";
  static final String NO_SILENCE = "assistance.refused.no-silence";
  static final String NO_EXPRESS = "assistance.refused.no-express";
  static final String SILENCE_NEVER_COUNTS = "assistance.refused.silence-never-counts";
  static final String NO_SUMMARY = "assistance.refused.no-summary";
  static final String CLOSED = "assistance.refused.closed";
  static final String TOO_EARLY = "assistance.refused.too-early";

  private StepRules() {}

  /** Whether a step may be taken. */
  static StepDecision step(AssistanceCase assistanceCase, String key, LocalDate today) {
    Optional<ProcedureStep> found = assistanceCase.procedure().find(key);
    return found.isEmpty()
        ? StepDecision.of(List.of(Message.of(NO_STEP)))
        : step(assistanceCase, found.get(), today);
  }

  /** Whether a step of the procedure of the case may be taken. */
  static StepDecision step(AssistanceCase assistanceCase, ProcedureStep step, LocalDate today) {
    if (step.mode() == StepMode.OUTSIDE_CASES) {
      return StepDecision.of(List.of(Message.of(NO_STEP)));
    }
    List<Message> reasons = preconditions(assistanceCase, step);
    if (isTaken(assistanceCase, step)) {
      reasons.add(Message.of(TAKEN));
    } else {
      consent(assistanceCase, step, today).map(Message::of).ifPresent(reasons::add);
      if (step.conditions().contains(StepCondition.SUMMARY_WRITTEN)
          && !assistanceCase.summarized()
          && assistanceCase.consent(Audience.Use.FULL, today).isEmpty()) {
        reasons.add(Message.of(NO_SUMMARY));
      }
    }
    if (step.mode() == StepMode.WHEN_DUE && assistanceCase.isClosed()) {
      reasons.add(Message.of(CLOSED));
    }
    dueFrom(assistanceCase, step)
        .filter(today::isBefore)
        .ifPresent(day -> reasons.add(Message.of(TOO_EARLY, day)));
    return StepDecision.of(reasons);
  }

  /** Whether the silence procedure of a step may start. */
  static StepDecision silence(AssistanceCase assistanceCase, String key, LocalDate today) {
    Optional<ProcedureStep> found =
        assistanceCase.procedure().find(key).filter(step -> step.consent() == ConsentRule.SILENCE);
    if (found.isEmpty()) {
      return StepDecision.of(List.of(Message.of(SILENCE_NEVER_COUNTS)));
    }
    List<Message> reasons = preconditions(assistanceCase, found.get());
    if (isTaken(assistanceCase, found.get())) {
      reasons.add(Message.of(TAKEN));
    }
    // A State that objected is asked for its express consent; the procedure does not start again.
    assistanceCase
        .silence(key)
        .map(
            last ->
                last.objectedOn().isPresent()
                    ? OBJECTION
                    : last.isRunning(today) ? SILENCE_RUNS : SILENCE_OVER)
        .map(Message::of)
        .ifPresent(reasons::add);
    return StepDecision.of(reasons);
  }

  /**
   * The reasons why a letter of a step may not leave.
   *
   * @param today the day on which the consent that the step needs must be in force; empty for the
   *     letter that asks for it
   */
  static List<Message> letter(
      AssistanceCase assistanceCase, ProcedureStep step, Optional<LocalDate> today) {
    List<Message> reasons = preconditions(assistanceCase, step);
    today
        .flatMap(day -> consent(assistanceCase, step, day))
        .map(Message::of)
        .ifPresent(reasons::add);
    return List.copyOf(reasons);
  }

  /** The reason of a hold, if one is in place. */
  static List<Message> held(AssistanceCase assistanceCase) {
    return assistanceCase.hold().isPresent() ? List.of(Message.of(HOLD)) : List.of();
  }

  private static List<Message> preconditions(AssistanceCase assistanceCase, ProcedureStep step) {
    List<Message> reasons = new ArrayList<>();
    if (assistanceCase.hold().isPresent()) {
      reasons.add(Message.of(HOLD));
    }
    if (step.conditions().contains(StepCondition.FORMAL_REQUEST)
        && assistanceCase.receipt().informal()) {
      reasons.add(Message.of(INFORMAL));
    }
    for (String earlier : step.after()) {
      if (assistanceCase.takenOn(earlier).isEmpty()) {
        assistanceCase
            .procedure()
            .find(earlier)
            .ifPresent(missing -> reasons.add(Message.of(FIRST, missing)));
      }
    }
    return reasons;
  }

  /**
   * Whether a step counts as taken. A step that opened the request to others counts only while it
   * is open: after a withdrawal of consent it may be taken again.
   */
  static boolean isTaken(AssistanceCase assistanceCase, ProcedureStep step) {
    if (step.has(StepEffect.OPEN_TO_PROVIDERS)) {
      return assistanceCase.receipt().providersFrom().isPresent();
    }
    if (step.has(StepEffect.POST)) {
      return assistanceCase.receipt().postedFrom().isPresent();
    }
    return step.mode() != StepMode.REPEATED && assistanceCase.takenOn(step.key()).isPresent();
  }

  private static Optional<String> consent(
      AssistanceCase assistanceCase, ProcedureStep step, LocalDate today) {
    if (step.use().isEmpty()) {
      return Optional.empty();
    }
    if (assistanceCase.isWithheld(today)) {
      return Optional.of(WITHHELD);
    }
    boolean silenceCounts = step.consent() == ConsentRule.SILENCE;
    boolean open =
        assistanceCase.given().stream()
            .filter(consent -> consent.key() == GateKey.CONSENT && consent.holds(today))
            .filter(consent -> covers(consent.audience().use(), step.use().get()))
            .anyMatch(
                consent -> silenceCounts || consent.manner() instanceof ConsentManner.Express);
    if (open) {
      return Optional.empty();
    }
    Optional<SilencePeriod> last = assistanceCase.silence(step.key());
    if (last.flatMap(SilencePeriod::objectedOn).isPresent()) {
      return Optional.of(OBJECTION);
    }
    if (last.filter(silence -> silence.isRunning(today)).isPresent()) {
      return Optional.of(SILENCE_RUNS);
    }
    return Optional.of(silenceCounts ? NO_SILENCE : NO_EXPRESS);
  }

  // Consent to the publication of the full text includes consent to that of a summary.
  private static boolean covers(Audience.Use given, Audience.Use needed) {
    return given == needed || needed == Audience.Use.SUMMARY && given == Audience.Use.FULL;
  }

  /** The day from which a step that falls due may be taken; nothing for other steps. */
  static Optional<LocalDate> dueFrom(AssistanceCase assistanceCase, ProcedureStep step) {
    if (step.mode() != StepMode.WHEN_DUE || assistanceCase.isClosed()) {
      return Optional.empty();
    }
    Receipt receipt = assistanceCase.receipt();
    LocalDate start =
        step.clockStart().filter(ClockStart.RECEIVED::equals).isPresent()
            ? receipt.receivedOn()
            : receipt.requestedOn();
    return step.timeLimit().map(limit -> limit.after(start));
  }
}
