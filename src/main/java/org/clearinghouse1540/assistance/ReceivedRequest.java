package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.BadInput;

/**
 * A request as it comes in: the letter as received, with its need items.
 *
 * @param state the code of the requesting State; empty where an organization asks
 * @param requester the name as received
 * @param channel the way it came; one of {@link #CHANNELS}
 * @param reference its own number or symbol
 * @param document the file as received, where there is one
 * @param text the words as received
 * @param forStates the States for which a regional organization asks
 */
public record ReceivedRequest(
    String state,
    String requester,
    String channel,
    LocalDate requestedOn,
    LocalDate receivedOn,
    String reference,
    String language,
    Optional<Long> document,
    String text,
    List<String> forStates,
    List<ReceivedItem> items) {
  /** The ways in which a request arrives. */
  public static final List<String> CHANNELS =
      List.of(
          "template",
          "note-verbale",
          "memorandum",
          "report-passage",
          "referral",
          "regional-organization",
          "informal",
          "voiced");

  // Not in proper form, or without formal status: handled apart.
  private static final Set<String> INFORMAL = Set.of("informal", "voiced");
  private static final int LONGEST = 200_000;

  public ReceivedRequest {
    forStates = List.copyOf(forStates);
    items = List.copyOf(items);
  }

  /** Whether it has no formal status, so that it is handled apart. */
  public boolean informal() {
    return INFORMAL.contains(channel);
  }

  /**
   * Checks it.
   *
   * @throws BadInput beside the first field that cannot be
   */
  void check(LocalDate today) {
    refuse(requester.isBlank(), "requester", "Name the State or the organization that asks.");
    refuse(requester.length() > 300, "requester", "Shorten the name to at most 300 characters.");
    refuse(!CHANNELS.contains(channel), "channel", "Choose how the request arrived.");
    refuse(
        state.isEmpty() && forStates.isEmpty() && !channel.equals("referral"),
        "forStates",
        "Name the States for which the organization asks.");
    refuse(
        requestedOn.isAfter(today),
        "requestedOn",
        "The date of the request lies in the future; give the date on the letter.");
    refuse(
        receivedOn.isAfter(today),
        "receivedOn",
        "The day of receipt lies in the future; give the day on which it arrived.");
    refuse(
        receivedOn.isBefore(requestedOn),
        "receivedOn",
        "It cannot arrive before it was written; correct one of the two days.");
    refuse(
        requestedOn.isBefore(LocalDate.of(2004, 4, 28)),
        "requestedOn",
        "The date lies before resolution 1540 (2004); give the date on the letter.");
    refuse(
        text.length() > LONGEST,
        "text",
        "Shorten the text to at most 200,000 characters, or send a file.");
    refuse(
        items.isEmpty(),
        "items",
        "Enter at least one need, or that nothing specific is asked yet.");
    refuse(items.size() > 100, "items", "A request has at most 100 needs here.");
    for (int at = 0; at < items.size(); at++) {
      check(items.get(at), at);
    }
  }

  private static void check(ReceivedItem item, int at) {
    refuse(
        item.title().isBlank() && item.words().isBlank(),
        "words" + at,
        "Write what is asked, in the words of the letter.");
    refuse(
        item.title().length() > 300, "title" + at, "Shorten the title to at most 300 characters.");
    refuse(
        item.words().length() > 20_000,
        "words" + at,
        "Shorten the words to at most 20,000 characters.");
  }

  private static void refuse(boolean wrong, String field, String sentence) {
    if (wrong) {
      throw new BadInput(field, sentence);
    }
  }
}
