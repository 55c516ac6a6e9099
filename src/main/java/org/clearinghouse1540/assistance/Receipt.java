package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a request came to the Committee, and how far it went since; reference rows have none.
 *
 * @param channel the way it came, such as {@code note-verbale}
 * @param reference its own number or symbol, as received
 * @param words the letter as received; empty where only the file was kept
 * @param forStates the codes of the States for which a regional organization asks
 * @param procedure the version it runs under, such as {@code 2022}
 * @param informal not in proper form, so handled apart
 * @param membersFrom from when it was before the members of the Committee
 * @param providersFrom from when it was sent to providers
 * @param postedFrom from when it stood posted; consent decides whether it still does
 */
public record Receipt(
    String channel,
    LocalDate requestedOn,
    LocalDate receivedOn,
    String reference,
    String language,
    Optional<Long> document,
    String words,
    List<String> forStates,
    String procedure,
    boolean informal,
    Optional<LocalDate> membersFrom,
    Optional<LocalDate> providersFrom,
    Optional<LocalDate> postedFrom) {
  public Receipt {
    forStates = List.copyOf(forStates);
  }
}
