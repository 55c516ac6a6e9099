package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The receipt of a request by the Committee, and to whom the request was opened since. Requests
 * known from publications alone have none.
 *
 * @param reference the number or symbol of the letter, as received
 * @param document the number of the file as received, if any
 * @param words the text as received; empty if there is only a file
 * @param forStates the codes of the States on whose behalf a regional organization makes it
 * @param procedure the version of the procedure that applies to it, such as {@code 2022}
 * @param informal whether it is not a formal request and is handled separately
 * @param membersFrom the day from which it is before the members of the Committee
 * @param providersFrom the day from which it is sent to providers
 * @param postedFrom the day from which it is posted; consent decides whether it still is
 */
public record Receipt(
    RequestChannel channel,
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
