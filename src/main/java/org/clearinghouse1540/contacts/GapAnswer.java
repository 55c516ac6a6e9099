package org.clearinghouse1540.contacts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The answer of a State that it names nobody for a place at present.
 *
 * @param on the day of the answer
 * @param until the last day on which the State is not asked again
 */
record GapAnswer(long id, String party, ContactDuty.Place place, LocalDate on, LocalDate until) {

  /** The answer that counts for a gap on a day: a gap that began later is asked about. */
  static Optional<GapAnswer> to(ContactGap gap, List<GapAnswer> answers, LocalDate today) {
    return answers.stream()
        .filter(answer -> answer.party().equals(gap.party()) && answer.place() == gap.place())
        .filter(answer -> !answer.on().isBefore(gap.since()) && !answer.until().isBefore(today))
        .max(Comparator.comparing(GapAnswer::id));
  }
}
