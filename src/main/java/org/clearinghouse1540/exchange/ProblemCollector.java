package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.text.Message;

/** Collects the problems of a file, each with its place, so that all are reported at once. */
final class ProblemCollector {
  private final List<Message> problems = new ArrayList<>();

  /**
   * Parses a part of the file; its problems are collected.
   *
   * @param place the place in the file, as text or as a message
   * @return the result; empty if there are problems
   */
  <T> Optional<T> parse(Object place, Supplier<T> parser) {
    return BadInput.collect(parser, problem -> problems.add(at(place, problem.message())));
  }

  /** Adds a problem at a place. */
  void add(Object place, Message problem) {
    problems.add(at(place, problem));
  }

  /** A problem with its place. */
  private static Message at(Object place, Message problem) {
    return Message.of("exchange.refused.at", place, problem);
  }

  /** The problems in the order in which they were found. */
  List<Message> problems() {
    return List.copyOf(problems);
  }

  /**
   * Ends the parsing.
   *
   * @throws BadInput with all problems, if there are any
   */
  void check() {
    if (!problems.isEmpty()) {
      throw new BadInput(problems.stream().map(problem -> new Problem("file", problem)).toList());
    }
  }
}
