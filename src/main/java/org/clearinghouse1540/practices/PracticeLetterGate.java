package org.clearinghouse1540.practices;

import java.util.List;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.letters.LetterForm;
import org.clearinghouse1540.letters.LetterGate;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** A letter of a round asks one State for its practices, and is nothing else. */
@Component
final class PracticeLetterGate implements LetterGate {
  private final States states;

  PracticeLetterGate(States states) {
    this.states = states;
  }

  @Override
  public List<Message> reasons(Outgoing letter) {
    boolean ofRound = letter.subject().startsWith(PracticeRound.SUBJECT);
    boolean asks = letter.template().equals(PracticeRounds.TEMPLATE);
    if (!ofRound && !asks) {
      return List.of();
    }
    boolean fits =
        ofRound
            && asks
            && letter.form() == LetterForm.MISSION
            && states.find(letter.party()).isPresent();
    return fits ? List.of() : List.of(Message.of("practices.refused.letter"));
  }
}
