package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.letters.LetterForm;
import org.clearinghouse1540.letters.LetterGate.Outgoing;
import org.clearinghouse1540.letters.LetterRecipient;
import org.clearinghouse1540.letters.LetterTemplates;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/**
 * Whether a letter of a case may leave on a day. The procedure file says which step sends a letter;
 * the letter needs what this step needs. A letter that no step sends needs what the step needs that
 * opens the request to its readers.
 */
@Component
final class LetterRules {
  private final LetterTemplates templates;
  private final States states;

  LetterRules(LetterTemplates templates, States states) {
    this.templates = templates;
    this.states = states;
  }

  List<Message> reasons(AssistanceCase assistanceCase, Outgoing letter, LocalDate today) {
    Optional<ProcedureStep> announced =
        step(
            assistanceCase,
            step -> step.letters().onSilence().filter(letter.template()::equals).isPresent());
    LetterRecipient readers = readers(assistanceCase.request(), letter);
    if (announced.isPresent() && readers == LetterRecipient.REQUESTER) {
      return StepRules.letter(assistanceCase, announced.get(), Optional.empty());
    }
    boolean ofStep = readers == templates.recipient(letter.template());
    Optional<ProcedureStep> sender =
        ofStep
            ? step(assistanceCase, step -> step.letters().onTaking().contains(letter.template()))
            : Optional.empty();
    return sender
        .or(() -> opening(assistanceCase, readers))
        .map(step -> StepRules.letter(assistanceCase, step, Optional.of(today)))
        .orElseGet(() -> StepRules.held(assistanceCase));
  }

  // A letter to a requester that is sent to somebody else is read by somebody else.
  private LetterRecipient readers(Request request, Outgoing letter) {
    if (letter.form() == LetterForm.MEMBERS) {
      return LetterRecipient.MEMBERS;
    }
    boolean toRequester =
        !letter.party().isEmpty()
            || templates.recipient(letter.template()) != LetterRecipient.PROVIDERS
                && Arrays.stream(Language.values())
                    .map(language -> RequesterName.name(request, states, language))
                    .anyMatch(
                        name -> TextFolding.IGNORING_DIACRITICS.contains(letter.addressee(), name));
    return toRequester ? LetterRecipient.REQUESTER : LetterRecipient.PROVIDERS;
  }

  private static Optional<ProcedureStep> opening(
      AssistanceCase assistanceCase, LetterRecipient readers) {
    return switch (readers) {
      case REQUESTER -> Optional.empty();
      case MEMBERS -> step(assistanceCase, step -> step.has(StepEffect.OPEN_TO_MEMBERS));
      case PROVIDERS -> step(assistanceCase, step -> step.has(StepEffect.OPEN_TO_PROVIDERS));
    };
  }

  private static Optional<ProcedureStep> step(
      AssistanceCase assistanceCase, Predicate<ProcedureStep> condition) {
    return assistanceCase.procedure().steps().stream().filter(condition).findFirst();
  }
}
