package org.clearinghouse1540.practices;

import java.util.List;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.letters.Letter;

/** The rounds of letters that ask for practices, and the form that drafts the next one. */
@Template("practices/rounds.jte")
record PracticeRoundsView(
    List<RoundWithLetters> rounds, FormView form, List<Option> states, List<Option> languages) {
  PracticeRoundsView {
    rounds = List.copyOf(rounds);
    states = List.copyOf(states);
    languages = List.copyOf(languages);
  }

  /** A round with its letters. */
  record RoundWithLetters(PracticeRound round, List<Letter> letters) {
    RoundWithLetters {
      letters = List.copyOf(letters);
    }
  }
}
