package org.clearinghouse1540.access;

import org.clearinghouse1540.kit.text.Language;

/**
 * The e-mail address of an account.
 *
 * @param account the name of the account
 * @param confirmed whether its owner entered the code that was sent to it
 */
public record Mailbox(
    String account,
    String address,
    MailFrequency frequency,
    Language language,
    boolean confirmed) {}
