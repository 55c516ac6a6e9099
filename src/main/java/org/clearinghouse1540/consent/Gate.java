package org.clearinghouse1540.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The one gate. By default nothing is published. Something passes when every key of its kind was
 * given and holds, or when it is reference data that is public already at its source, and when
 * nobody entitled asked to withhold it.
 */
@Component
public final class Gate {
  private final Consents consents;

  Gate(Consents consents) {
    this.consents = consents;
  }

  /** Asks for something that was recorded in this program. */
  public <T> Answer<T> ask(T value, Subject subject) {
    return decide(value, subject, consents.list(subject));
  }

  /**
   * Asks for a fact of a reference table.
   *
   * @param address where it is public already; anything but a web address is refused
   */
  public <T> Answer<T> askForReference(T value, Subject subject, String address) {
    return decideReference(value, consents.list(subject), address);
  }

  /** Those of a list that may be shown, with one look at the ledger. */
  public <T> List<Published<T>> askAll(
      List<T> values,
      Subject.Kind kind,
      Function<T, String> id,
      Function<T, Optional<String>> address) {
    var records =
        consents.list(kind).stream()
            .collect(Collectors.groupingBy(record -> record.subject().id()));
    List<Published<T>> published = new ArrayList<>();
    for (T value : values) {
      Subject subject = new Subject(kind, id.apply(value));
      List<ConsentRecord> given = records.getOrDefault(subject.id(), List.of());
      decide(value, subject, given)
          .published()
          .or(
              () ->
                  address
                      .apply(value)
                      .flatMap(found -> decideReference(value, given, found).published()))
          .ifPresent(published::add);
    }
    return published;
  }

  /** The rule itself: pure, from what was given to an answer. */
  static <T> Answer<T> decide(T value, Subject subject, List<ConsentRecord> given) {
    List<Answer.Reason> reasons = new ArrayList<>();
    for (Key key : subject.kind().keys()) {
      if (!holds(key, given)) {
        reasons.add(Answer.Reason.valueOf("NO_" + key.name()));
      }
    }
    if (subject.kind().keys().isEmpty()) {
      reasons.add(Answer.Reason.NOT_PUBLIC_AT_SOURCE);
    }
    if (holds(Key.WITHHELD, given)) {
      reasons.add(Answer.Reason.WITHHELD);
    }
    if (!reasons.isEmpty()) {
      return new Answer.Refused<>(reasons);
    }
    List<ConsentRecord> grounds = given.stream().filter(ConsentRecord::holds).toList();
    return new Answer.Open<>(new Published<>(value, new Published.Ground.Released(grounds)));
  }

  static <T> Answer<T> decideReference(T value, List<ConsentRecord> given, String address) {
    if (holds(Key.WITHHELD, given)) {
      return new Answer.Refused<>(List.of(Answer.Reason.WITHHELD));
    }
    if (!address.startsWith("https://") && !address.startsWith("http://")) {
      return new Answer.Refused<>(List.of(Answer.Reason.NOT_PUBLIC_AT_SOURCE));
    }
    return new Answer.Open<>(new Published<>(value, new Published.Ground.AlreadyPublic(address)));
  }

  private static boolean holds(Key key, List<ConsentRecord> given) {
    return given.stream().anyMatch(record -> record.key() == key && record.holds());
  }
}
