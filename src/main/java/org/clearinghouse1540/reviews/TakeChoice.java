package org.clearinghouse1540.reviews;

/**
 * A passage or proposal that a text can take up, as a choice of a form.
 *
 * @param from the sender of the passage; empty for a proposal
 * @param restricted whether the sender asks that it is not published
 */
record TakeChoice(long id, String from, String words, boolean restricted) {}
