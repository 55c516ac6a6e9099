package org.clearinghouse1540.assistance;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.letters.LetterGate;
import org.springframework.stereotype.Component;

/** The letters of cases leave only as {@link LetterRules} and the procedure of the case allow. */
@Component
final class CaseLetterGate implements LetterGate {
  private static final String REQUEST = "request/";
  private final Cases cases;
  private final LetterRules rules;

  CaseLetterGate(Cases cases, LetterRules rules) {
    this.cases = cases;
    this.rules = rules;
  }

  @Override
  public List<Message> reasons(Outgoing letter) {
    return Optional.of(letter.subject())
        .filter(subject -> subject.startsWith(REQUEST))
        .flatMap(subject -> cases.find(Long.parseLong(subject.substring(REQUEST.length()))))
        .map(found -> rules.reasons(found, letter, cases.today()))
        .orElse(List.of());
  }
}
