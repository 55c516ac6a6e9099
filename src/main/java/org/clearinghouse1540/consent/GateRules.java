package org.clearinghouse1540.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules of the gate on one day, as pure functions of the consents given. */
final class GateRules {
  private final LocalDate today;

  GateRules(LocalDate today) {
    this.today = today;
  }

  /** A list of values of one kind, as the gate is asked for it. */
  record AskedList<T>(
      List<T> values,
      Audience audience,
      Function<T, Subject> subject,
      Function<T, Optional<String>> address,
      ApprovedText<T> approved) {

    /** The identities of the values. */
    Set<String> ids() {
      return values.stream().map(value -> subject.apply(value).id()).collect(Collectors.toSet());
    }
  }

  <T> GateDecision<T> decide(
      T value, Subject subject, Audience audience, List<ConsentRecord> given) {
    List<GateDecision.RefusalReason> reasons = new ArrayList<>();
    List<GateKey> keys = subject.kind().keys(audience);
    List<ConsentRecord> holding =
        given.stream()
            .filter(record -> record.audience().equals(audience) && record.holds(today))
            .toList();
    List<ConsentRecord> grounds = latestText(holding, keys);
    for (GateKey key : keys) {
      if (grounds.stream().noneMatch(record -> record.key() == key)) {
        reasons.add(GateDecision.RefusalReason.valueOf("NO_" + key.name()));
      }
    }
    if (subject.kind().keys().isEmpty()) {
      reasons.add(GateDecision.RefusalReason.NOT_PUBLIC_AT_SOURCE);
    }
    if (isWithheld(given)) {
      reasons.add(GateDecision.RefusalReason.WITHHELD);
    }
    if (!reasons.isEmpty()) {
      if (given.stream().anyMatch(record -> !record.proven())) {
        reasons.add(GateDecision.RefusalReason.NOT_AS_RECORDED);
      }
      return new GateDecision.Refused<>(reasons);
    }
    return new GateDecision.Open<>(
        new Published<>(value, audience, new Published.Ground.Released(grounds)));
  }

  // The keys of the text for which all were given last; otherwise those of the text for which one
  // was given last, so that the missing ones are named. The keys of two texts do not add up.
  private static List<ConsentRecord> latestText(List<ConsentRecord> holding, List<GateKey> keys) {
    List<ConsentRecord> latest = List.of();
    for (ConsentRecord last : holding.reversed()) {
      List<ConsentRecord> same =
          holding.stream().filter(record -> record.digest().equals(last.digest())).toList();
      if (keys.stream().allMatch(key -> same.stream().anyMatch(record -> record.key() == key))) {
        return same;
      }
      if (latest.isEmpty() && keys.contains(last.key())) {
        latest = same;
      }
    }
    return latest;
  }

  <T> GateDecision<T> decideReference(T value, List<ConsentRecord> given, String address) {
    if (isWithheld(given)) {
      return new GateDecision.Refused<>(List.of(GateDecision.RefusalReason.WITHHELD));
    }
    if (!address.startsWith("https://") && !address.startsWith("http://")) {
      return new GateDecision.Refused<>(List.of(GateDecision.RefusalReason.NOT_PUBLIC_AT_SOURCE));
    }
    return new GateDecision.Open<>(
        new Published<>(value, Audience.EVERYBODY, new Published.Ground.AlreadyPublic(address)));
  }

  /**
   * The decision for the text to which the keys were given, in place of the current one.
   *
   * @param stored the texts on record, by the numbers of their consents
   */
  <T> GateDecision<T> withText(
      GateDecision<T> decision,
      T current,
      ApprovedText<T> approved,
      Function<Long, @Nullable String> stored) {
    return switch (decision) {
      case GateDecision.Refused<T> refused -> refused;
      case GateDecision.Open<T> open ->
          text(open.what().ground(), stored)
              .<GateDecision<T>>map(
                  text ->
                      new GateDecision.Open<>(
                          derive(open.what(), now -> approved.read(text, current))))
              .orElseGet(
                  () -> new GateDecision.Refused<>(List.of(GateDecision.RefusalReason.NO_TEXT)));
    };
  }

  static <T, R> Published<R> derive(Published<T> from, Function<T, R> derivation) {
    return new Published<>(derivation.apply(from.value()), from.audience(), from.ground());
  }

  private static Optional<String> text(
      Published.Ground ground, Function<Long, @Nullable String> stored) {
    return ground instanceof Published.Ground.Released released
        ? text(released.records().getFirst(), stored)
        : Optional.empty();
  }

  /** The text of a consent; a stored text counts only if the consent names its digest. */
  static Optional<String> text(ConsentRecord record, Function<Long, @Nullable String> stored) {
    return Optional.ofNullable(stored.apply(record.id()))
        .filter(text -> TextDigest.of(text).equals(record.digest()));
  }

  /** The owner's last consent for an audience, unless somebody asked to withhold the record. */
  Optional<ConsentRecord> consent(List<ConsentRecord> given, Audience audience) {
    if (isWithheld(given)) {
      return Optional.empty();
    }
    return given.reversed().stream()
        .filter(record -> record.key() == GateKey.CONSENT && record.holds(today))
        .filter(record -> record.audience().equals(audience))
        .findFirst();
  }

  /** The consents that hold for the values of a list, by identity. */
  Map<String, List<ConsentRecord>> holding(List<ConsentRecord> given, Set<String> ids) {
    return given.stream()
        .filter(record -> record.holds(today) && ids.contains(record.subject().id()))
        .collect(Collectors.groupingBy(record -> record.subject().id()));
  }

  /**
   * Those of a list that may be shown to its audience.
   *
   * @param holding the consents that hold, by identity
   * @param stored the texts of these consents, by their numbers
   */
  <T> List<Published<T>> publishable(
      AskedList<T> asked, Map<String, List<ConsentRecord>> holding, Map<Long, String> stored) {
    List<Published<T>> published = new ArrayList<>();
    for (T value : asked.values()) {
      Subject about = asked.subject().apply(value);
      List<ConsentRecord> given = holding.getOrDefault(about.id(), List.of());
      GateDecision<T> decision = decide(value, about, asked.audience(), given);
      withText(decision, value, asked.approved(), stored::get)
          .published()
          .or(
              () ->
                  asked
                      .address()
                      .apply(value)
                      .flatMap(found -> decideReference(value, given, found).published()))
          .ifPresent(published::add);
    }
    return published;
  }

  /** The identities of one kind for which all keys to show them to everybody hold. */
  Set<String> open(List<ConsentRecord> given) {
    return given.stream().collect(Collectors.groupingBy(ConsentRecord::subject)).entrySet().stream()
        .filter(
            found ->
                decide("", found.getKey(), Audience.EVERYBODY, found.getValue())
                    .published()
                    .isPresent())
        .map(found -> found.getKey().id())
        .collect(Collectors.toSet());
  }

  /** The identities of one kind that somebody entitled asked to withhold. */
  Set<String> withheld(List<ConsentRecord> given) {
    return given.stream()
        .filter(record -> record.key() == GateKey.WITHHELD && record.holds(today))
        .map(record -> record.subject().id())
        .collect(Collectors.toSet());
  }

  private boolean isWithheld(List<ConsentRecord> given) {
    return given.stream()
        .anyMatch(record -> record.key() == GateKey.WITHHELD && record.holds(today));
  }
}
