package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Localized;
import org.clearinghouse1540.kit.text.Texts;

/**
 * The current status of a case: its stage, who must act, since when, and by when where a time limit
 * is known.
 *
 * @param step the step that it waits for; nothing where it waits for none
 * @param roles the roles of those who may act now
 * @param by the deadline, if any; otherwise the age of the case is shown
 */
public record CaseStatus(
    CaseStage stage,
    Optional<ProcedureStep> step,
    Set<Role> roles,
    LocalDate since,
    Optional<LocalDate> by)
    implements Localized {
  private static final Set<Role> STATE = Set.of(Role.POINT_OF_CONTACT, Role.MISSION);

  public CaseStatus {
    roles = Set.copyOf(roles);
  }

  /** The key of the stage; where the case waits for a step, the key of the step. */
  public String key() {
    return stage == CaseStage.STEP ? stepKey() : stage.key();
  }

  /** Whether it waits for the express consent of the State to a step. */
  boolean waitsForConsentTo(String wanted) {
    return stage == CaseStage.CONSENT && stepKey().equals(wanted);
  }

  String stepKey() {
    return step.map(ProcedureStep::key).orElse("");
  }

  /** The stage in words. */
  @Override
  public String in(Language language) {
    return stage == CaseStage.STEP
        ? step.orElseThrow().wording(language).waiting()
        : Texts.get(language, "assistance.at." + stage.key());
  }

  /**
   * The roles of those who decide for the requester: its State, or the secretariat, which records
   * by document what an organization decides.
   */
  static Set<Role> deciding(AssistanceCase assistanceCase) {
    return assistanceCase.request().state().isEmpty() ? Set.of(Role.SECRETARIAT) : STATE;
  }

  /** The status of a case in a silence period. */
  static CaseStatus in(AssistanceCase assistanceCase, SilencePeriod period) {
    return new CaseStatus(
        CaseStage.SILENCE,
        assistanceCase.procedure().find(period.step()),
        deciding(assistanceCase),
        period.begunOn(),
        Optional.of(period.lastDay()));
  }

  /** The status of a case on a day. */
  static CaseStatus of(AssistanceCase assistanceCase, LocalDate today) {
    return hold(assistanceCase)
        .or(() -> silence(assistanceCase, today))
        .or(() -> closed(assistanceCase))
        .or(() -> due(assistanceCase, today))
        .or(() -> next(assistanceCase, today))
        .orElseGet(() -> matching(assistanceCase, today));
  }

  /** The first day after today on which the status can differ although nothing is recorded. */
  static LocalDate renewOn(AssistanceCase assistanceCase, LocalDate today) {
    Stream<LocalDate> silences = assistanceCase.silences().stream().map(SilencePeriod::endsAfter);
    Stream<LocalDate> due =
        assistanceCase
            .procedure()
            .in(StepMode.WHEN_DUE)
            .flatMap(step -> StepRules.dueFrom(assistanceCase, step).stream())
            .flatMap(day -> Stream.of(day, day.plusDays(1)));
    Stream<LocalDate> consents =
        assistanceCase.given().stream()
            .flatMap(
                consent ->
                    Stream.concat(
                        Stream.of(consent.holdsFrom()),
                        consent.until().map(day -> day.plusDays(1)).stream()));
    return Stream.of(silences, due, consents)
        .flatMap(Function.identity())
        .filter(day -> day.isAfter(today))
        .min(LocalDate::compareTo)
        .orElse(LocalDate.MAX);
  }

  private static Optional<CaseStatus> hold(AssistanceCase assistanceCase) {
    return assistanceCase
        .hold()
        .map(
            hold ->
                new CaseStatus(
                    hold.toWorkingGroup() ? CaseStage.WORKING_GROUP : CaseStage.HOLD,
                    Optional.empty(),
                    hold.toWorkingGroup() ? Set.of(Role.COORDINATOR) : Set.of(),
                    hold.heldOn(),
                    Optional.empty()));
  }

  private static Optional<CaseStatus> silence(AssistanceCase assistanceCase, LocalDate today) {
    return assistanceCase.silences().stream()
        .filter(silence -> silence.isRunning(today))
        .findFirst()
        .map(silence -> in(assistanceCase, silence));
  }

  private static Optional<CaseStatus> closed(AssistanceCase assistanceCase) {
    return Optional.of(assistanceCase)
        .filter(AssistanceCase::isClosed)
        .map(
            closed ->
                new CaseStatus(
                    CaseStage.CLOSED,
                    Optional.empty(),
                    Set.of(),
                    closed.lastChange(),
                    Optional.empty()));
  }

  private static Optional<CaseStatus> due(AssistanceCase assistanceCase, LocalDate today) {
    return assistanceCase
        .procedure()
        .in(StepMode.WHEN_DUE)
        .filter(step -> StepRules.step(assistanceCase, step, today).taken())
        .findFirst()
        .map(
            step ->
                new CaseStatus(
                    CaseStage.STEP,
                    Optional.of(step),
                    step.roles(),
                    StepRules.dueFrom(assistanceCase, step).orElseThrow(),
                    Optional.empty()));
  }

  // An objection closes its step; the case continues with the others.
  private static Optional<CaseStatus> next(AssistanceCase assistanceCase, LocalDate today) {
    return assistanceCase
        .procedure()
        .in(StepMode.IN_ORDER)
        .filter(step -> !StepRules.isTaken(assistanceCase, step))
        .filter(step -> !StepRules.step(assistanceCase, step, today).isBecause(StepRules.OBJECTION))
        .findFirst()
        .map(step -> before(assistanceCase, step, today));
  }

  private static CaseStatus before(
      AssistanceCase assistanceCase, ProcedureStep step, LocalDate today) {
    LocalDate since = assistanceCase.lastChange();
    StepDecision decision = StepRules.step(assistanceCase, step, today);
    if (decision.isBecause(StepRules.INFORMAL)) {
      return new CaseStatus(
          CaseStage.INFORMAL, Optional.empty(), Set.of(), since, Optional.empty());
    }
    if (decision.isBecause(StepRules.NO_EXPRESS)) {
      return new CaseStatus(
          CaseStage.CONSENT, Optional.of(step), deciding(assistanceCase), since, Optional.empty());
    }
    return new CaseStatus(CaseStage.STEP, Optional.of(step), step.roles(), since, Optional.empty());
  }

  private static CaseStatus matching(AssistanceCase assistanceCase, LocalDate today) {
    boolean asked =
        assistanceCase.procedure().steps().stream()
            .filter(step -> step.has(StepEffect.ASK_WHETHER_MET))
            .anyMatch(step -> assistanceCase.takenOn(step.key()).isPresent());
    Optional<LocalDate> due =
        assistanceCase
            .procedure()
            .in(StepMode.WHEN_DUE)
            .flatMap(step -> StepRules.dueFrom(assistanceCase, step).stream())
            .filter(day -> !today.isAfter(day))
            .min(LocalDate::compareTo);
    return new CaseStatus(
        asked ? CaseStage.ASKED : CaseStage.MATCHING,
        Optional.empty(),
        Set.of(),
        assistanceCase.lastChange(),
        asked ? Optional.empty() : due);
  }
}
