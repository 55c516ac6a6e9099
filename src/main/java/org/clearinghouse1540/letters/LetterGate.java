package org.clearinghouse1540.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.text.Localized;
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
   * @param step the key of the step of the record that it announces; may be empty
   */
  record Outgoing(
      String subject,
      String template,
      LetterForm form,
      String party,
      String addressee,
      String text,
      String step) {}

  /** A step of the record that a letter may announce. */
  record AnnouncedStep(String key, Localized name) {}

  /** The reasons why the letter may not leave now; none if it may. */
  List<Message> reasons(Outgoing letter);

  /**
   * The step that the letter names; for a letter that names none, the steps that wait for the
   * dispatch of a letter of its kind. None for a letter that announces nothing.
   */
  default List<AnnouncedStep> announces(Outgoing letter) {
    return List.of();
  }

  /**
   * Hears of the dispatch of a letter, in the transaction that records it.
   *
   * @param day the day of the dispatch
   * @param number the number of the letter
   * @return the last day of the period that the dispatch begins, if it begins one
   */
  default Optional<LocalDate> dispatched(Actor actor, Outgoing letter, LocalDate day, long number) {
    return Optional.empty();
  }

  /**
   * Hears that the day of a dispatch was corrected, in the transaction that records it.
   *
   * @return the last day of the period that the dispatch began, counted again
   */
  default Optional<LocalDate> corrected(Actor actor, Outgoing letter, LocalDate day, long number) {
    return Optional.empty();
  }
}
