package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Subject;
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
  private final Gate gate;

  LetterRules(LetterTemplates templates, States states, Gate gate) {
    this.gate = gate;
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
    if (readers == LetterRecipient.PROVIDERS) {
      List<Message> withheld = withheld(assistanceCase.request(), letter.text());
      if (!withheld.isEmpty()) {
        return withheld;
      }
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

  // A need may have been withheld since the letter was drafted.
  private List<Message> withheld(Request request, String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    Set<String> withheld = gate.withheld(Subject.Kind.NEED);
    return request.items().stream()
        .filter(item -> withheld.contains(Long.toString(item.id())))
        .filter(item -> isStated(item.title(), text) || isStated(item.words(), text))
        .map(item -> Message.of("assistance.refused.letter-withheld", item.number()))
        .toList();
  }

  private static boolean isStated(String words, String text) {
    return !words.isBlank() && TextFolding.IGNORING_DIACRITICS.contains(text, words);
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
      case REQUESTER, STATES -> Optional.empty();
      case MEMBERS -> step(assistanceCase, step -> step.has(StepEffect.OPEN_TO_MEMBERS));
      case PROVIDERS -> step(assistanceCase, step -> step.has(StepEffect.OPEN_TO_PROVIDERS));
    };
  }

  private static Optional<ProcedureStep> step(
      AssistanceCase assistanceCase, Predicate<ProcedureStep> condition) {
    return assistanceCase.procedure().steps().stream().filter(condition).findFirst();
  }
}
