package org.clearinghouse1540.matrix;

import java.time.Instant;
import java.util.Optional;

/**
 * A line in the history of a matrix.
 *
 * @param on the date, ISO 8601
 * @param at the moment, for the order of the lines of a day
 * @param key the key of the text that says what happened
 * @param by the role and the party, in the language of the page; may be empty
 * @param account the account, where the current user may see it
 * @param document the document by which it happened; may be empty
 * @param version the address of the version that it concerned, if it concerned one
 */
record ReviewLine(
    String on,
    Instant at,
    String key,
    String by,
    String account,
    String document,
    String note,
    Optional<String> version) {}
