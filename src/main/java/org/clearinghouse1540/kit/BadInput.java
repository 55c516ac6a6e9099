package org.clearinghouse1540.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;

/**
 * Input that cannot be used, with all its problems. It is thrown before anything is written and
 * handled in one place: a page shows its form again with each problem beside its field, a command
 * prints the sentences on standard error and ends with exit status 2.
 */
public final class BadInput extends RuntimeException {
  private final List<Problem> problems;

  /** All problems of the input; none if a form is only shown again. */
  public BadInput(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining(" ")));
    this.problems = List.copyOf(problems);
  }

  /**
   * No problem: a controller throws it to show a form again with the typed values, for example with
   * fields for one more part.
   */
  public static BadInput incomplete() {
    return new BadInput(List.of());
  }

  /** One problem of a field, as a text key with its arguments. */
  public static BadInput of(String field, String key, Object... arguments) {
    return new BadInput(List.of(new Problem(field, Message.of(key, arguments))));
  }

  /** One problem of a field. */
  public BadInput(String field, Message message) {
    this(List.of(new Problem(field, message)));
  }

  /** The result of work on input; empty if the input cannot be used, with each of its problems. */
  public static <T> Optional<T> collect(Supplier<T> work, Consumer<Problem> problems) {
    try {
      return Optional.of(work.get());
    } catch (BadInput bad) {
      bad.problems().forEach(problems);
      return Optional.empty();
    }
  }

  public List<Problem> problems() {
    return problems;
  }

  /** The field of the first problem. */
  public String field() {
    return problems.getFirst().field();
  }

  /** The sentences in a language, in the order of the fields. */
  public List<String> reasons(Language language) {
    return problems.stream().map(problem -> problem.message().in(language)).toList();
  }

  /** The sentences in a language as one line of text. */
  public String sentence(Language language) {
    return String.join(" ", reasons(language));
  }
}
