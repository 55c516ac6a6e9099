package org.clearinghouse1540.contacts;

import org.clearinghouse1540.access.Invitations;
import org.clearinghouse1540.access.RoleGrantResolver;
import org.springframework.stereotype.Component;

/** The invitations, and the parties for which accounts can be opened. */
@Component
record ContactInvitees(Invitations invitations, RoleGrantResolver parties) {}
