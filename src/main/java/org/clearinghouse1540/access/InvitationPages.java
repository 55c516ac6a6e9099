package org.clearinghouse1540.access;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.PublicAddress;
import org.clearinghouse1540.outbox.Outbox;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Inviting: an administrator invites in every role, a State's point of contact its own agencies.
 * The link goes by mail where an address is given, and is shown once.
 */
@Controller
class InvitationPages {
  private final Invitations invitations;
  private final InvitationAcceptance accepting;
  private final Party parties;
  private final Outbox outbox;
  private final PublicAddress address;

  InvitationPages(
      Invitations invitations,
      InvitationAcceptance accepting,
      Party parties,
      Outbox outbox,
      PublicAddress address) {
    this.invitations = invitations;
    this.accepting = accepting;
    this.parties = parties;
    this.outbox = outbox;
    this.address = address;
  }

  @GetMapping("/agencies")
  Page agencies() {
    return screen(List.of(), "");
  }

  /** A point of contact invites an agency of its own State. */
  @PostMapping("/agencies/invite")
  Page inviteAgency(
      Viewer viewer,
      Language language,
      @RequestParam(defaultValue = "") String label,
      @RequestParam(defaultValue = "") String to) {
    return invite(viewer, language, new RoleGrant(Role.AGENCY, viewer.party()), label, to);
  }

  /** An administrator invites anybody. */
  @PostMapping("/accounts/invite")
  Page invite(
      Viewer viewer,
      Language language,
      @RequestParam(defaultValue = "") String label,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String party,
      @RequestParam(defaultValue = "") String to) {
    try {
      return invite(viewer, language, parties.held(role, party), label, to);
    } catch (BadInput bad) {
      return screen(bad.reasons(), "").withStatus(400);
    }
  }

  private Page invite(Viewer viewer, Language language, RoleGrant held, String label, String to) {
    try {
      outbox.check(to);
      String link = link(invitations.invite(viewer.actor(), viewer.party(), held, label));
      tell(viewer, language, to, "invited", link);
      return screen(List.of(), link);
    } catch (BadInput bad) {
      return screen(bad.reasons(), "").withStatus(400);
    }
  }

  /** An administrator makes the way back for somebody who lost theirs, without any mail. */
  @PostMapping("/accounts/recover")
  Page recover(
      Viewer viewer,
      Language language,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String to) {
    try {
      outbox.check(to);
      String link = link(invitations.recover(viewer.actor(), name));
      tell(viewer, language, to, "recover", link);
      return screen(List.of(), link);
    } catch (BadInput bad) {
      return screen(bad.reasons(), "").withStatus(400);
    }
  }

  @PostMapping("/accounts/invitation/withdraw")
  Object withdrawAny(Viewer viewer, @RequestParam(defaultValue = "0") long id) {
    return withdraw(viewer, id);
  }

  @PostMapping("/agencies/invitation/withdraw")
  Object withdraw(Viewer viewer, @RequestParam(defaultValue = "0") long id) {
    return invitations.withdraw(viewer.actor(), id)
        ? "redirect:" + (viewer.is(Role.ADMINISTRATOR) ? "/accounts" : "/agencies")
        : screen(List.of("There is no open invitation of this number."), "").withStatus(400);
  }

  private String link(String secret) {
    return address.of("/invitation/" + secret);
  }

  private void tell(Viewer viewer, Language language, String to, String which, String link) {
    if (!to.isBlank()) {
      outbox.put(viewer.actor(), viewer.party(), to, which, language, link);
    }
  }

  private Page screen(List<String> problems, String link) {
    return Page.of("access/invitations.jte")
        .with("invitations", invitations.list())
        .with("link", link)
        .with("problems", problems);
  }

  @GetMapping("/invitation/{secret}")
  Page open(@PathVariable String secret) {
    return acceptance(secret, List.of());
  }

  @PostMapping("/invitation/{secret}")
  Object accept(
      @PathVariable String secret,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String password) {
    try {
      String opened =
          ViewerDataSource.as("program", () -> accepting.accept(secret, name.strip(), password));
      return Page.of("access/accepted.jte").with("name", opened);
    } catch (BadInput bad) {
      return acceptance(secret, bad.reasons()).withStatus(400);
    }
  }

  private Page acceptance(String secret, List<String> problems) {
    Optional<Invitations.Invitation> found =
        ViewerDataSource.as("signing-in", () -> invitations.find(secret));
    Page screen = Page.of("access/invitation.jte").with("problems", problems);
    return found.isPresent()
        ? screen.with("invitation", found).with("secret", secret)
        : screen.with("invitation", found).with("secret", "").withStatus(404);
  }
}
