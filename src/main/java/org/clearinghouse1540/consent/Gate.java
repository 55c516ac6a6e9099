package org.clearinghouse1540.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.stereotype.Component;

/**
 * The one gate. By default nothing is published. Something passes when every key of its kind was
 * given and holds, or when it is reference data that is public already at its source, and when
 * nobody entitled asked to withhold it. This class reads the consents; {@link GateRules} decides.
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
    return rules().decide(value, subject, audience, given(subject));
  }

  /**
   * Asks for the text to which its keys were given. Changes since then are not published before the
   * keys are given again; if the text is not on record, nothing is.
   *
   * @param current the record as it is now
   */
  public <T> GateDecision<T> ask(
      T current, Subject subject, Audience audience, ApprovedText<T> approved) {
    return rules()
        .withText(ask(current, subject, audience), current, approved, id -> text(id).orElse(null));
  }

  /** Something that is derived from a published value alone, such as the text of a message. */
  public static <T, R> Published<R> derive(Published<T> from, Function<T, R> derivation) {
    return GateRules.derive(from, derivation);
  }

  /**
   * The record with the text to which its owner consented, for those who decide on its approval;
   * nothing if there is no such text or it is withheld.
   */
  public <T> Optional<T> consented(
      T current, Subject subject, Audience audience, ApprovedText<T> approved) {
    return rules()
        .consent(given(subject), audience)
        .flatMap(record -> GateRules.text(record, id -> text(id).orElse(null)))
        .map(text -> approved.read(text, current));
  }

  /** The same for each record of a list, with one look; those without such a text are left out. */
  public <T> List<T> consented(
      List<T> current, Function<T, Subject> subject, Audience audience, ApprovedText<T> approved) {
    if (current.isEmpty()) {
      return List.of();
    }
    GateRules rules = rules();
    Map<Subject, List<ConsentRecord>> given =
        given(
                subject.apply(current.getFirst()).kind(),
                current.stream().map(value -> subject.apply(value).id()).toList())
            .stream()
            .collect(Collectors.groupingBy(ConsentRecord::subject));
    Map<T, ConsentRecord> holding = new LinkedHashMap<>();
    for (T value : current) {
      rules
          .consent(given.getOrDefault(subject.apply(value), List.of()), audience)
          .ifPresent(record -> holding.put(value, record));
    }
    List<Long> ids = holding.values().stream().map(ConsentRecord::id).toList();
    Map<Long, String> stored = ViewerDataSource.as("program", () -> texts.list(ids));
    return holding.entrySet().stream()
        .flatMap(
            found ->
                GateRules.text(found.getValue(), stored::get)
                    .map(text -> approved.read(text, found.getKey()))
                    .stream())
        .toList();
  }

  /** Whether the keys for an audience were given and hold, for one and the same text. */
  public boolean isOpen(Subject subject, Audience audience) {
    return ask(subject.id(), subject, audience).published().isPresent();
  }

  // The gate reads every consent, independent of the current user.
  private List<ConsentRecord> given(Subject subject) {
    return ViewerDataSource.as("program", () -> consents.listComplete(subject));
  }

  private List<ConsentRecord> given(Subject.Kind kind) {
    return ViewerDataSource.as("program", () -> consents.listComplete(kind));
  }

  private List<ConsentRecord> given(Subject.Kind kind, Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : ViewerDataSource.as("program", () -> consents.listComplete(kind, ids));
  }

  private Optional<String> text(long consent) {
    return ViewerDataSource.as("program", () -> texts.find(consent));
  }

  private GateRules rules() {
    return new GateRules(LocalDate.now(clock));
  }

  /**
   * Asks for a fact of a reference table.
   *
   * @param address where it is public already; anything but a web address is refused
   */
  public <T> GateDecision<T> askForReference(T value, Subject subject, String address) {
    return rules().decideReference(value, given(subject), address);
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
    return askAll(
        new GateRules.AskedList<>(values, Audience.EVERYBODY, subject, address, approved));
  }

  /** Those of a list that an audience may see, with the texts to which their keys were given. */
  public <T> List<Published<T>> askAll(
      List<T> values, Function<T, Subject> subject, Audience audience, ApprovedText<T> approved) {
    return askAll(
        new GateRules.AskedList<>(values, audience, subject, value -> Optional.empty(), approved));
  }

  /**
   * The same as {@link #ask(Object, Subject, Audience)} for each value of a list, with one look.
   */
  public <T> List<Published<T>> askAll(
      List<T> values, Function<T, Subject> subject, Audience audience) {
    if (values.isEmpty()) {
      return List.of();
    }
    GateRules rules = rules();
    Map<Subject, List<ConsentRecord>> given =
        given(
                subject.apply(values.getFirst()).kind(),
                values.stream().map(value -> subject.apply(value).id()).toList())
            .stream()
            .collect(Collectors.groupingBy(ConsentRecord::subject));
    return values.stream()
        .flatMap(
            value -> {
              Subject about = subject.apply(value);
              return rules
                  .decide(value, about, audience, given.getOrDefault(about, List.of()))
                  .published()
                  .stream();
            })
        .toList();
  }

  private <T> List<Published<T>> askAll(GateRules.AskedList<T> asked) {
    if (asked.values().isEmpty()) {
      return List.of();
    }
    GateRules rules = rules();
    Set<String> subjects = asked.ids();
    Subject.Kind kind = asked.subject().apply(asked.values().getFirst()).kind();
    Map<String, List<ConsentRecord>> holding = rules.holding(given(kind, subjects), subjects);
    List<Long> ids =
        holding.values().stream().flatMap(List::stream).map(ConsentRecord::id).toList();
    return rules.publishable(asked, holding, ViewerDataSource.as("program", () -> texts.list(ids)));
  }

  /**
   * The identities of one kind for which all keys to show them to everybody hold, with one look.
   */
  public Set<String> open(Subject.Kind kind) {
    return rules().open(given(kind));
  }

  /** Those of these identities for which all keys to show them to everybody hold. */
  public Set<String> open(Subject.Kind kind, Collection<String> ids) {
    return rules().open(given(kind, ids));
  }

  /** Those of these identities that somebody entitled asked to withhold. */
  public Set<String> withheld(Subject.Kind kind, Collection<String> ids) {
    return rules().withheld(given(kind, ids));
  }

  /** The identities of one kind that somebody entitled asked to withhold, with one look. */
  public Set<String> withheld(Subject.Kind kind) {
    return rules().withheld(given(kind));
  }
}
