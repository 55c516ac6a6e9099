package org.clearinghouse1540.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
  // Templates mark what a person has to fill in with brackets: [by], [Name], […].
  private static final Pattern PLACEHOLDER = Pattern.compile("\\[[^\\[\\]\\n]{1,40}]");
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

  /**
   * Checks whether a letter may be dispatched now.
   *
   * @throws BadInput with every reason why it may not, or with the places that are not filled in
   */
  void checkDispatch(Letter letter) {
    check(letter.outgoing());
    String places =
        PLACEHOLDER
            .matcher(String.join("\n", letter.addressee(), letter.title(), letter.body()))
            .results()
            .map(MatchResult::group)
            .distinct()
            .collect(Collectors.joining(", "));
    if (!places.isEmpty()) {
      throw BadInput.of("body", "letters.refused.placeholder", places);
    }
  }

  /** The steps of its record that a letter announces or may announce. */
  List<LetterGate.AnnouncedStep> announces(Letter letter) {
    return gates.stream().flatMap(gate -> gate.announces(letter.outgoing()).stream()).toList();
  }

  /**
   * The step that a letter announces with its dispatch: named in its draft, or the only step that
   * needs a letter of its kind, or chosen from several.
   *
   * @throws BadInput if several wait and none of them is chosen
   */
  String step(Letter letter, String chosen) {
    List<String> steps =
        announces(letter).stream().map(LetterGate.AnnouncedStep::key).distinct().toList();
    if (!letter.step().isEmpty() || steps.isEmpty()) {
      return letter.step();
    }
    if (steps.size() > 1 && !steps.contains(chosen)) {
      throw BadInput.of("step", "letters.refused.step");
    }
    return steps.size() == 1 ? steps.getFirst() : chosen;
  }

  /**
   * Tells the gates that a letter was dispatched, and records what it discloses.
   *
   * @return the last day of the period that it begins, if it begins one
   */
  Optional<LocalDate> dispatched(Actor actor, Letter letter, String step, LocalDate day) {
    Optional<LocalDate> last =
        gates.stream()
            .flatMap(
                gate -> gate.dispatched(actor, letter.announcing(step), day, letter.id()).stream())
            .max(LocalDate::compareTo);
    record(letter);
    return last;
  }

  /** Tells the gates that the day of a dispatch was corrected. */
  Optional<LocalDate> corrected(Actor actor, Letter letter, LocalDate day) {
    return gates.stream()
        .flatMap(gate -> gate.corrected(actor, letter.outgoing(), day, letter.id()).stream())
        .max(LocalDate::compareTo);
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
