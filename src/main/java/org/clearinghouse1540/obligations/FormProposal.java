package org.clearinghouse1540.obligations;

import java.time.Instant;

/**
 * Files of a form that await a decision.
 *
 * @param version the version that they create or correct
 */
record FormProposal(long id, String version, Instant proposed) {}
