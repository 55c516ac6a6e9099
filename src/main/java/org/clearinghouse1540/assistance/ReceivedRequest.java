package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;

/**
 * A request as it is received: the letter with its needs.
 *
 * @param state the code of the requesting State; empty for an organization
 * @param requester the name as received
 * @param reference the number or symbol of the letter
 * @param document the number of the file as received, if any
 * @param text the text as received
 * @param forStates the codes of the States on whose behalf a regional organization makes it
 */
public record ReceivedRequest(
    String state,
    String requester,
    RequestChannel channel,
    LocalDate requestedOn,
    LocalDate receivedOn,
    String reference,
    String language,
    Optional<Long> document,
    String text,
    List<String> forStates,
    List<ReceivedItem> items) {
  /** The day of resolution 1540 (2004). */
  private static final LocalDate FIRST_DAY = LocalDate.of(2004, 4, 28);

  private static final int MOST_ITEMS = 100;
  static final int LONGEST_TEXT = 200_000;
  static final int LONGEST_ITEM = 20_000;
  static final int LONGEST_NAME = 300;

  public ReceivedRequest {
    forStates = List.copyOf(forStates);
    items = List.copyOf(items);
  }

  /** Whether it is not a formal request, and is handled separately. */
  public boolean informal() {
    return channel.isInformal();
  }

  /** This request with the file of its letter, if any. */
  public ReceivedRequest withDocument(Optional<Long> file) {
    return new ReceivedRequest(
        state,
        requester,
        channel,
        requestedOn,
        receivedOn,
        reference,
        language,
        file,
        text,
        forStates,
        items);
  }

  /** This request without its text, which is in its file. */
  ReceivedRequest withoutText() {
    return new ReceivedRequest(
        state,
        requester,
        channel,
        requestedOn,
        receivedOn,
        reference,
        language,
        document,
        "",
        forStates,
        items);
  }

  /**
   * Checks it.
   *
   * @throws BadInput with every problem
   */
  void check(LocalDate today) {
    List<Problem> problems = problems(today);
    if (!problems.isEmpty()) {
      throw new BadInput(problems);
    }
  }

  /** Everything that is wrong with it on a day. */
  List<Problem> problems(LocalDate today) {
    List<Problem> problems = new ArrayList<>();
    if (requester.isBlank()) {
      problems.add(Problem.of("requester", "assistance.refused.requester"));
    }
    if (requester.length() > LONGEST_NAME) {
      problems.add(Problem.of("requester", "kit.form.too-long", LONGEST_NAME));
    }
    if (state.isEmpty() && forStates.isEmpty() && channel != RequestChannel.REFERRAL) {
      problems.add(Problem.of("forStates", "assistance.refused.for-states"));
    }
    days(today, problems);
    if (text.length() > LONGEST_TEXT) {
      problems.add(Problem.of("text", "assistance.refused.text-too-long", LONGEST_TEXT));
    }
    if (items.isEmpty()) {
      problems.add(Problem.of("items", "assistance.refused.no-items"));
    }
    if (items.size() > MOST_ITEMS) {
      problems.add(Problem.of("items", "assistance.refused.too-many-items", MOST_ITEMS));
    }
    for (int at = 0; at < items.size(); at++) {
      item(items.get(at), at, problems);
    }
    return problems;
  }

  private void days(LocalDate today, List<Problem> problems) {
    problems.addAll(dayProblems(requestedOn, receivedOn, today));
  }

  /** Everything that is wrong with the date of a letter and the date of its receipt. */
  static List<Problem> dayProblems(LocalDate requestedOn, LocalDate receivedOn, LocalDate today) {
    List<Problem> problems = new ArrayList<>();
    if (requestedOn.isAfter(today)) {
      problems.add(Problem.of("requestedOn", "assistance.refused.requested-in-future"));
    }
    if (requestedOn.isBefore(FIRST_DAY)) {
      problems.add(Problem.of("requestedOn", "assistance.refused.before-resolution", FIRST_DAY));
    }
    if (receivedOn.isAfter(today)) {
      problems.add(Problem.of("receivedOn", "assistance.refused.received-in-future"));
    }
    if (receivedOn.isBefore(requestedOn)) {
      problems.add(Problem.of("receivedOn", "assistance.refused.received-before-written"));
    }
    return problems;
  }

  private static void item(ReceivedItem item, int at, List<Problem> problems) {
    if (item.title().isBlank() && item.words().isBlank()) {
      problems.add(Problem.of("words" + at, "assistance.refused.empty-item"));
    }
    if (item.title().length() > LONGEST_NAME) {
      problems.add(Problem.of("title" + at, "kit.form.too-long", LONGEST_NAME));
    }
    if (item.words().length() > LONGEST_ITEM) {
      problems.add(Problem.of("words" + at, "kit.form.too-long", LONGEST_ITEM));
    }
  }
}
