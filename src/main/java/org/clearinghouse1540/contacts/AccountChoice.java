package org.clearinghouse1540.contacts;

/**
 * The account of a nominated contact: a new one by invitation, or an existing one.
 *
 * @param invited whether an invitation is sent to the functional mailbox
 * @param existing the name of an account that exists, or empty
 */
record AccountChoice(boolean invited, String existing) {}
