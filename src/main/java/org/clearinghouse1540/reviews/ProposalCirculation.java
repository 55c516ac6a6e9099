package org.clearinghouse1540.reviews;

import java.time.LocalDate;

/**
 * A version of a proposal that was sent to the members of the Committee for comment.
 *
 * @param version the number of the version within its proposal
 * @param due the day by which comments are expected
 */
record ProposalCirculation(
    long id, long proposal, int version, String title, LocalDate due, LocalDate on) {}
