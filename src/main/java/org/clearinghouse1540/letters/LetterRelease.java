package org.clearinghouse1540.letters;

import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.consent.Disclosure;
import org.clearinghouse1540.consent.Disclosures;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.journal.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks whether a letter may leave, and records in the access log of its record that it left. */
@Component
final class LetterRelease {
  private final ObjectProvider<LetterGate> gates;
  private final Disclosures disclosures;

  LetterRelease(ObjectProvider<LetterGate> gates, Disclosures disclosures) {
    this.gates = gates;
    this.disclosures = disclosures;
  }

  /**
   * Checks whether a letter may leave now.
   *
   * @throws BadInput with every reason why it may not
   */
  void check(LetterGate.Outgoing letter) {
    List<Problem> problems =
        gates.stream()
            .flatMap(gate -> gate.reasons(letter).stream())
            .map(reason -> new Problem("", reason))
            .toList();
    if (!problems.isEmpty()) {
      throw new BadInput(problems);
    }
  }

  /** Tells the gates that a letter was dispatched, and records what it discloses. */
  void dispatched(Actor actor, Letter letter, LocalDate day) {
    gates.forEach(gate -> gate.dispatched(actor, letter.outgoing(), day, letter.id()));
    record(letter);
  }

  /**
   * Records that a letter left. One with a party is to the State that made the request: it
   * discloses nothing to others.
   */
  private void record(Letter letter) {
    Subject.ofJournalName(letter.subject())
        .filter(subject -> letter.party().isEmpty())
        .ifPresent(
            subject ->
                disclosures.sent(
                    subject,
                    letter.form().audience(),
                    new Disclosures.Receiver(
                        Disclosure.Channel.LETTER, "", "", letter.addressee())));
  }
}
