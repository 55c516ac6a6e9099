package org.clearinghouse1540.access;

import org.springframework.stereotype.Component;

/** The invitations, and the accounts of agencies that came from them. */
@Component
record InvitedAccounts(Invitations invitations, Agencies agencies) {}
