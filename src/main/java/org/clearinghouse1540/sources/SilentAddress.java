package org.clearinghouse1540.sources;

import java.time.LocalDate;

/**
 * An address of a cited document that did not answer on several days, one after the other.
 *
 * @param since the first of these days
 * @param on the last of these days
 * @param outcome what happened on it, as in texts
 */
public record SilentAddress(LocalDate since, LocalDate on, String outcome) {}
