package org.clearinghouse1540.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one gate. By default nothing is published. Something passes when every key of its kind was
 * given and holds, or when it is reference data that is public already at its source, and when
 * nobody entitled asked to withhold it.
 */
@Component
public final class Gate {
  private final Consents consents;
  private final ConsentTexts texts;
  private final Clock clock;

  Gate(Consents consents, ConsentTexts texts, Clock clock) {
    this.consents = consents;
    this.texts = texts;
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

  /**
   * Asks for the text to which its keys were given. Changes since then are not published before the
   * keys are given again; if the text is not on record, nothing is.
   *
   * @param current the record as it is now
   */
  public <T> GateDecision<T> ask(
      T current, Subject subject, Audience audience, ApprovedText<T> approved) {
    return withText(
        ask(current, subject, audience),
        current,
        approved,
        id -> ViewerDataSource.as("program", () -> texts.find(id)).orElse(null));
  }

  private static <T> GateDecision<T> withText(
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

  // A stored text counts only if the consents name its digest.
  private static Optional<String> text(
      Published.Ground ground, Function<Long, @Nullable String> stored) {
    if (!(ground instanceof Published.Ground.Released released)) {
      return Optional.empty();
    }
    ConsentRecord first = released.records().getFirst();
    return Optional.ofNullable(stored.apply(first.id()))
        .filter(text -> TextDigest.of(text).equals(first.digest()));
  }

  /** Something that is derived from a published value alone, such as the text of a message. */
  public static <T, R> Published<R> derive(Published<T> from, Function<T, R> derivation) {
    return new Published<>(derivation.apply(from.value()), from.audience(), from.ground());
  }

  /**
   * The record with the text to which its owner consented, for those who decide on its approval;
   * nothing if there is no such text or it is withheld.
   */
  public <T> Optional<T> consented(
      T current, Subject subject, Audience audience, ApprovedText<T> approved) {
    LocalDate today = today();
    List<ConsentRecord> given = given(subject);
    if (isWithheld(given, today)) {
      return Optional.empty();
    }
    return given.reversed().stream()
        .filter(record -> record.key() == GateKey.CONSENT && record.holds(today))
        .filter(record -> record.audience().equals(audience))
        .findFirst()
        .flatMap(
            record ->
                ViewerDataSource.as("program", () -> texts.find(record.id()))
                    .filter(text -> TextDigest.of(text).equals(record.digest())))
        .map(text -> approved.read(text, current));
  }

  /** Whether the keys for an audience were given and hold, for one and the same text. */
  public boolean isOpen(Subject subject, Audience audience) {
    return ask(subject.id(), subject, audience).published().isPresent();
  }

  // The gate reads every consent, independent of the current user.
  private List<ConsentRecord> given(Subject subject) {
    return ViewerDataSource.as("program", () -> consents.listComplete(subject));
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

  /**
   * Those of a list that may be shown, with the texts to which their keys were given, and those
   * that are public at their source as they are now.
   *
   * @param address where a value is public already, if it is
   */
  public <T> List<Published<T>> askAll(
      List<T> values,
      Function<T, Subject> subject,
      Function<T, Optional<String>> address,
      ApprovedText<T> approved) {
    if (values.isEmpty()) {
      return List.of();
    }
    Subject.Kind kind = subject.apply(values.getFirst()).kind();
    Set<String> asked =
        values.stream().map(value -> subject.apply(value).id()).collect(Collectors.toSet());
    LocalDate today = today();
    List<ConsentRecord> holding =
        ViewerDataSource.as("program", () -> consents.listComplete(kind)).stream()
            .filter(record -> record.holds(today) && asked.contains(record.subject().id()))
            .toList();
    var records = holding.stream().collect(Collectors.groupingBy(record -> record.subject().id()));
    List<Long> ids = holding.stream().map(ConsentRecord::id).toList();
    List<Published<T>> published = new ArrayList<>();
    Map<Long, String> stored = ViewerDataSource.as("program", () -> texts.list(ids));
    for (T value : values) {
      Subject about = subject.apply(value);
      List<ConsentRecord> given = records.getOrDefault(about.id(), List.of());
      withText(decide(value, about, Audience.EVERYBODY, given, today), value, approved, stored::get)
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

  /**
   * The identities of one kind for which all keys to show them to everybody hold, with one look.
   */
  public Set<String> open(Subject.Kind kind) {
    LocalDate today = today();
    return ViewerDataSource.as("program", () -> consents.listComplete(kind)).stream()
        .collect(Collectors.groupingBy(ConsentRecord::subject))
        .entrySet()
        .stream()
        .filter(
            given ->
                decide("", given.getKey(), Audience.EVERYBODY, given.getValue(), today)
                    .published()
                    .isPresent())
        .map(given -> given.getKey().id())
        .collect(Collectors.toSet());
  }

  /** The identities of one kind that somebody entitled asked to withhold, with one look. */
  public Set<String> withheld(Subject.Kind kind) {
    LocalDate today = today();
    return ViewerDataSource.as("program", () -> consents.listComplete(kind)).stream()
        .filter(record -> record.key() == GateKey.WITHHELD && record.holds(today))
        .map(record -> record.subject().id())
        .collect(Collectors.toSet());
  }

  /** The rule as a pure function of the consents given. */
  static <T> GateDecision<T> decide(
      T value, Subject subject, Audience audience, List<ConsentRecord> given, LocalDate today) {
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
    if (isWithheld(given, today)) {
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
