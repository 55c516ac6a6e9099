package org.clearinghouse1540.access;

import java.util.Optional;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.web.ClientNetwork;
import org.clearinghouse1540.kit.web.SecurityEvent;
import org.clearinghouse1540.kit.web.SecurityLog;
import org.springframework.stereotype.Component;

/** Opens the links of invitations and recoveries; wrong ones count as attempts and are logged. */
@Component
class LinkAttempts {
  private final Invitations invitations;
  private final InvitationAcceptance acceptance;
  private final AttemptLimiter limiter;
  private final SecurityLog log;

  LinkAttempts(
      Invitations invitations,
      InvitationAcceptance acceptance,
      AttemptLimiter limiter,
      SecurityLog log) {
    this.invitations = invitations;
    this.acceptance = acceptance;
    this.limiter = limiter;
    this.log = log;
  }

  /**
   * The open invitation of a link.
   *
   * @throws org.clearinghouse1540.kit.web.TooManyAttempts if too many wrong ones were tried
   */
  Optional<Invitations.Invitation> find(String secret, String address) {
    AttemptLimiter.Reservation attempt = limiter.link(ClientNetwork.of(address));
    Optional<Invitations.Invitation> found =
        ViewerDataSource.as("signing-in", () -> invitations.find(secret));
    if (found.isPresent()) {
      attempt.giveBack();
    } else {
      log.write(SecurityEvent.LINK_REFUSED, "", "invitation or recovery");
    }
    return found;
  }

  /**
   * Accepts the invitation of a link, or sets the password that it recovers.
   *
   * @return the name to sign in with
   */
  String accept(String secret, String address, String name, String password) {
    boolean recovery =
        find(secret, address).filter(invitation -> invitation.held().isEmpty()).isPresent();
    String accepted =
        ViewerDataSource.as("program", () -> acceptance.accept(secret, name, password));
    log.write(
        recovery ? SecurityEvent.RECOVERY_LINK_USED : SecurityEvent.PASSWORD_SET,
        accepted,
        recovery ? "password set, second factors removed" : "by invitation");
    return accepted;
  }

  /** Records that somebody made a link with which the password of an account can be set. */
  void recoveryCreated(String account, String by) {
    log.write(SecurityEvent.RECOVERY_LINK_CREATED, account, "by " + by);
  }
}
