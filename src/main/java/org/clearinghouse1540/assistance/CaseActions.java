package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/**
 * Takes the steps of a case. The decision is made under the lock of the case; the step, its
 * effects, its letters and its journal entry are recorded together or not at all.
 */
@Component
class CaseActions {
  private final Cases cases;
  private final CaseRecords records;
  private final CaseConsents consents;
  private final CaseLetters letters;
  private final StepEffects effects;

  CaseActions(
      Cases cases,
      CaseRecords records,
      CaseConsents consents,
      CaseLetters letters,
      StepEffects effects) {
    this.cases = cases;
    this.records = records;
    this.consents = consents;
    this.letters = letters;
    this.effects = effects;
  }

  /**
   * A step to be taken.
   *
   * @param note what is noted with it; for a step about an offer, the description of the offer
   * @param named the numbers of the records that it concerns, such as the offers that it circulates
   */
  record StepEntry(String step, String note, String document, List<String> named) {
    StepEntry {
      named = List.copyOf(named);
    }
  }

  /** The start of the silence procedure of a step. */
  record SilenceStart(String step, LocalDate from, String document, SeenText seen) {}

  /**
   * Takes a step where the case allows it, and drafts its letters.
   *
   * @param reader the language of letters that do not go to the requester
   */
  StepDecision take(Actor actor, long request, StepEntry entry, Language reader) {
    return decide(
        request,
        assistanceCase -> StepRules.step(assistanceCase, entry.step(), cases.today()),
        before -> {
          ProcedureStep step = before.procedure().find(entry.step()).orElseThrow();
          LocalDate today = cases.today();
          records.addStep(
              actor,
              request,
              new TakenStep(step.key(), today, actor.name(), entry.note(), entry.document()));
          effects.apply(actor, request, step, entry.named(), today);
          AssistanceCase after = cases.find(request).orElseThrow();
          for (String letter : step.letters().onTaking()) {
            letters.draft(actor, after, CaseLetters.Order.of(letter, step, entry.note()), reader);
          }
        });
  }

  /** Starts the silence procedure of a step, and drafts the letter that informs the State. */
  StepDecision startSilence(Actor actor, long request, SilenceStart start, Language reader) {
    return decide(
        request,
        assistanceCase -> StepRules.silence(assistanceCase, start.step(), cases.today()),
        before -> {
          ProcedureStep step = before.procedure().find(start.step()).orElseThrow();
          consents.startSilence(actor, before, step, start);
          AssistanceCase after = cases.find(request).orElseThrow();
          String letter = step.letters().onSilence().orElseThrow();
          letters.draft(actor, after, CaseLetters.Order.of(letter, step, ""), reader);
        });
  }

  private StepDecision decide(
      long request, Function<AssistanceCase, StepDecision> rule, Consumer<AssistanceCase> write) {
    return records.locked(
        request,
        () -> {
          AssistanceCase before = cases.find(request).orElseThrow();
          StepDecision decision = rule.apply(before);
          if (decision.taken()) {
            write.accept(before);
          }
          return decision;
        });
  }
}
