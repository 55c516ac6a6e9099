package org.clearinghouse1540.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Finds the texts that were changed after consents or approvals that still hold. */
final class TextChanges {
  private final BiFunction<Subject, Audience, Optional<String>> currentText;
  private final LocalDate today;

  /**
   * @param currentText the text for which a consent would be given now
   */
  TextChanges(BiFunction<Subject, Audience, Optional<String>> currentText, LocalDate today) {
    this.currentText = currentText;
    this.today = today;
  }

  /** The changes of a subject, one for each audience for which keys were given. */
  List<TextChange> of(Subject subject, List<ConsentRecord> records) {
    Map<Audience, List<ConsentRecord>> holding =
        records.stream()
            .filter(record -> record.key() != GateKey.WITHHELD)
            .filter(record -> record.holds(today) || record.isPending(today))
            .collect(
                Collectors.groupingBy(
                    ConsentRecord::audience, LinkedHashMap::new, Collectors.toList()));
    List<TextChange> changes = new ArrayList<>();
    holding.forEach((audience, given) -> change(subject, audience, given).ifPresent(changes::add));
    return changes;
  }

  private Optional<TextChange> change(
      Subject subject, Audience audience, List<ConsentRecord> given) {
    Optional<String> current = currentText.apply(subject, audience).map(TextDigest::of);
    if (current.isEmpty()) {
      return Optional.empty();
    }
    List<GateKey> missing =
        subject.kind().keys(audience).stream()
            .filter(
                key ->
                    given.stream()
                        .noneMatch(
                            record -> record.key() == key && record.digest().equals(current.get())))
            .toList();
    boolean changed = given.stream().anyMatch(record -> !record.digest().equals(current.get()));
    return missing.isEmpty() || !changed
        ? Optional.empty()
        : Optional.of(new TextChange(subject, audience, missing, given.getLast().givenOn()));
  }
}
