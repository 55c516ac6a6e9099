package org.clearinghouse1540.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.stereotype.Component;

/**
 * The one gate. By default nothing is published. Something passes when every key of its kind was
 * given and holds, or when it is reference data that is public already at its source, and when
 * nobody entitled asked to withhold it.
 */
@Component
public final class Gate {
  private final Consents consents;
  private final Clock clock;

  Gate(Consents consents, Clock clock) {
    this.consents = consents;
    this.clock = clock;
  }

  /** Asks whether everybody may see something that was recorded in this program, in full. */
  public <T> GateDecision<T> ask(T value, Subject subject) {
    return ask(value, subject, Audience.EVERYBODY);
  }

  /** Asks whether an audience may see something that was recorded in this program. */
  public <T> GateDecision<T> ask(T value, Subject subject, Audience audience) {
    return decide(value, subject, audience, given(subject), today());
  }

  // The gate reads every consent, independent of the current user.
  private List<ConsentRecord> given(Subject subject) {
    return ViewerDataSource.as("program", () -> consents.list(subject));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  /**
   * Asks for a fact of a reference table.
   *
   * @param address where it is public already; anything but a web address is refused
   */
  public <T> GateDecision<T> askForReference(T value, Subject subject, String address) {
    return decideReference(value, given(subject), address, today());
  }

  /** Those of a list that may be shown, with one look at the repository. */
  public <T> List<Published<T>> askAll(
      List<T> values,
      Subject.Kind kind,
      Function<T, String> id,
      Function<T, Optional<String>> address) {
    var records =
        ViewerDataSource.as("program", () -> consents.list(kind)).stream()
            .collect(Collectors.groupingBy(record -> record.subject().id()));
    LocalDate today = today();
    List<Published<T>> published = new ArrayList<>();
    for (T value : values) {
      Subject subject = new Subject(kind, id.apply(value));
      List<ConsentRecord> given = records.getOrDefault(subject.id(), List.of());
      decide(value, subject, Audience.EVERYBODY, given, today)
          .published()
          .or(
              () ->
                  address
                      .apply(value)
                      .flatMap(found -> decideReference(value, given, found, today).published()))
          .ifPresent(published::add);
    }
    return published;
  }

  /** The identities of one kind that somebody entitled asked to withhold, with one look. */
  public Set<String> withheld(Subject.Kind kind) {
    LocalDate today = today();
    return ViewerDataSource.as("program", () -> consents.list(kind)).stream()
        .filter(record -> record.key() == GateKey.WITHHELD && record.holds(today))
        .map(record -> record.subject().id())
        .collect(Collectors.toSet());
  }

  /** The rule as a pure function of the consents given. */
  static <T> GateDecision<T> decide(
      T value, Subject subject, Audience audience, List<ConsentRecord> given, LocalDate today) {
    List<GateDecision.RefusalReason> reasons = new ArrayList<>();
    List<ConsentRecord> grounds =
        given.stream()
            .filter(record -> record.audience().equals(audience) && record.holds(today))
            .toList();
    for (GateKey key : subject.kind().keys(audience)) {
      if (grounds.stream().noneMatch(record -> record.key() == key)) {
        reasons.add(GateDecision.RefusalReason.valueOf("NO_" + key.name()));
      }
    }
    if (subject.kind().keys().isEmpty()) {
      reasons.add(GateDecision.RefusalReason.NOT_PUBLIC_AT_SOURCE);
    }
    if (isWithheld(given, today)) {
      reasons.add(GateDecision.RefusalReason.WITHHELD);
    }
    if (!reasons.isEmpty()) {
      return new GateDecision.Refused<>(reasons);
    }
    return new GateDecision.Open<>(
        new Published<>(value, audience, new Published.Ground.Released(grounds)));
  }

  static <T> GateDecision<T> decideReference(
      T value, List<ConsentRecord> given, String address, LocalDate today) {
    if (isWithheld(given, today)) {
      return new GateDecision.Refused<>(List.of(GateDecision.RefusalReason.WITHHELD));
    }
    if (!address.startsWith("https://") && !address.startsWith("http://")) {
      return new GateDecision.Refused<>(List.of(GateDecision.RefusalReason.NOT_PUBLIC_AT_SOURCE));
    }
    return new GateDecision.Open<>(
        new Published<>(value, Audience.EVERYBODY, new Published.Ground.AlreadyPublic(address)));
  }

  private static boolean isWithheld(List<ConsentRecord> given, LocalDate today) {
    return given.stream()
        .anyMatch(record -> record.key() == GateKey.WITHHELD && record.holds(today));
  }
}
