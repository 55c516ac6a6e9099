package org.clearinghouse1540.access;

import org.springframework.stereotype.Component;

/** The invitations, and the accounts with their addresses. */
@Component
record InvitedAccounts(Invitations invitations, Agencies agencies, Mailboxes mailboxes) {}
