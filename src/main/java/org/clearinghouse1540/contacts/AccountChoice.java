package org.clearinghouse1540.contacts;

/**
 * How a nominated contact gets its account.
 *
 * @param invited whether an invitation is sent to the functional mailbox
 * @param existing the name of an account that exists, or empty
 */
record AccountChoice(boolean invited, String existing) {}
