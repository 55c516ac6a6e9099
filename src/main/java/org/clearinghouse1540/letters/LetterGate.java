package org.clearinghouse1540.letters;

import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.text.Message;

/**
 * Decides whether a letter may leave now. The module of the record that letters are about has an
 * implementation; each letter asks it when it is drafted and again when it is dispatched.
 */
public interface LetterGate {
  /**
   * A letter to be drafted or dispatched.
   *
   * @param subject the record that it is about, such as {@code request/12}
   * @param party the State that may read it after its dispatch; may be empty
   * @param text its title and its body; empty when it is drafted
   */
  record Outgoing(
      String subject,
      String template,
      LetterForm form,
      String party,
      String addressee,
      String text) {}

  /** The reasons why the letter may not leave now; none if it may. */
  List<Message> reasons(Outgoing letter);

  /**
   * Hears of the dispatch of a letter, in the transaction that records it.
   *
   * @param day the day of the dispatch
   * @param number the number of the letter
   */
  default void dispatched(Actor actor, Outgoing letter, LocalDate day, long number) {}
}
