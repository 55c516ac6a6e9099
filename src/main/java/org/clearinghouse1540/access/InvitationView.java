package org.clearinghouse1540.access;

import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/** The page behind the link of an invitation; nothing where it is not pending any more. */
@Template("access/invitation.jte")
record InvitationView(Optional<Invitations.Invitation> invitation, FormView form) {}
