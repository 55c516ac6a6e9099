package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.SilenceProcedures;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.letters.LetterForm;
import org.clearinghouse1540.letters.LetterGate;
import org.springframework.stereotype.Component;

/** The letters of cases leave only as {@link LetterRules} and the procedure of the case allow. */
@Component
final class CaseLetterGate implements LetterGate {
  private static final String REQUEST = "request/";
  private final Cases cases;
  private final LetterRules rules;
  private final SilenceProcedures silences;

  CaseLetterGate(Cases cases, LetterRules rules, SilenceProcedures silences) {
    this.cases = cases;
    this.rules = rules;
    this.silences = silences;
  }

  @Override
  public List<Message> reasons(Outgoing letter) {
    return Optional.of(letter.subject())
        .filter(subject -> subject.startsWith(REQUEST))
        .flatMap(subject -> cases.find(Long.parseLong(subject.substring(REQUEST.length()))))
        .map(found -> rules.reasons(found, letter, cases.today()))
        .orElse(List.of());
  }

  /** The letter that makes a silence procedure known starts its period. */
  @Override
  public void dispatched(Actor actor, Outgoing letter, LocalDate day, long number) {
    if (letter.subject().startsWith(REQUEST) && letter.form() != LetterForm.MEMBERS) {
      cases
          .find(Long.parseLong(letter.subject().substring(REQUEST.length())))
          .ifPresent(found -> begin(actor, found, letter.template(), day, "letter/" + number));
    }
  }

  private void begin(
      Actor actor, AssistanceCase found, String template, LocalDate day, String letter) {
    found.procedure().steps().stream()
        .filter(step -> step.letters().onSilence().filter(template::equals).isPresent())
        .flatMap(step -> step.use().stream())
        .distinct()
        .forEach(
            use ->
                silences.madeKnown(
                    actor, Subject.request(found.id()), new Audience(use, ""), day, letter));
  }
}
