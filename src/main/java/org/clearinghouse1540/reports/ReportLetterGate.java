package org.clearinghouse1540.reports;

import java.util.List;
import java.util.Set;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.letters.LetterForm;
import org.clearinghouse1540.letters.LetterGate;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** A letter of a round asks one State for its report, and is nothing else. */
@Component
final class ReportLetterGate implements LetterGate {
  private static final Set<String> ASKING = Set.of(ReportRounds.INVITATION, ReportRounds.REMINDER);
  private final States states;

  ReportLetterGate(States states) {
    this.states = states;
  }

  @Override
  public List<Message> reasons(Outgoing letter) {
    boolean ofRound = letter.subject().startsWith(ReportRound.SUBJECT);
    boolean asks = ASKING.contains(letter.template());
    boolean fits =
        ofRound
            && asks
            && letter.form() == LetterForm.MISSION
            && states.find(letter.party()).isPresent();
    return fits || !ofRound && !asks ? List.of() : List.of(Message.of("reports.refused.letter"));
  }
}
