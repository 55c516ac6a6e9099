package org.clearinghouse1540.assistance;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.springframework.stereotype.Component;

/** Circulates an offer by the step of its case, where the case allows it. */
@Component
public final class CaseCirculation {
  private static final int LONGEST_NOTE = 500;
  private final Cases cases;
  private final CaseActions actions;

  CaseCirculation(Cases cases, CaseActions actions) {
    this.cases = cases;
    this.actions = actions;
  }

  /**
   * An offer that is to be circulated.
   *
   * @param description what is noted with the step
   */
  public record CirculatedOffer(long id, String description) {}

  /**
   * Takes the step that circulates offers, for one offer.
   *
   * @param reader the language of letters that do not go to the requester
   * @return the reasons why the case does not allow it; none if the step was taken
   */
  public List<Message> circulate(
      Actor actor, long request, CirculatedOffer offer, Language reader) {
    Optional<ProcedureStep> step =
        cases
            .find(request)
            .flatMap(
                found ->
                    found.procedure().steps().stream()
                        .filter(named -> named.has(StepEffect.CIRCULATE_OFFERS))
                        .findFirst());
    if (step.isEmpty()) {
      return List.of(Message.of(StepRules.NO_STEP));
    }
    String note = offer.description();
    return actions
        .take(
            actor,
            request,
            new CaseActions.StepEntry(
                step.get().key(),
                note.substring(0, Math.min(note.length(), LONGEST_NOTE)),
                "",
                List.of(Long.toString(offer.id()))),
            reader)
        .because();
  }
}
