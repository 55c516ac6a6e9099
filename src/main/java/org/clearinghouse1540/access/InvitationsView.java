package org.clearinghouse1540.access;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * The page of a State's agencies, and the page that shows a new link once.
 *
 * @param administers whether the current user administers accounts
 * @param link the link that was just created, if any
 * @param agencies the agencies of the State, for the State
 * @param form the form to invite an agency, where the current user may
 */
@Template("access/invitations.jte")
record InvitationsView(
    boolean administers,
    Optional<String> link,
    List<Invitations.Invitation> invitations,
    List<Line> agencies,
    Optional<FormView> form) {
  InvitationsView {
    invitations = List.copyOf(invitations);
    agencies = List.copyOf(agencies);
  }

  /** An agency of the State, with the form that renames it. */
  record Line(Agencies.Agency agency, FormView form) {}

  /** The languages of a message to choose from. */
  public List<Option> languages() {
    return MessageLanguage.options();
  }

  /** The key of the title. */
  public String title() {
    return administers ? "access.invite" : "access.agencies";
  }

  /** The address to which a withdrawal is sent. */
  public String withdrawal() {
    return administers ? "/accounts/invitation/withdraw" : "/agencies/invitation/withdraw";
  }
}
