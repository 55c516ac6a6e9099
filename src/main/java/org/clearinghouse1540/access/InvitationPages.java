package org.clearinghouse1540.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.PublicAddress;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.outbox.AccountMessage;
import org.clearinghouse1540.outbox.Addressee;
import org.clearinghouse1540.outbox.Outbox;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Invitations: an administrator invites for every role, a State's point of contact its own
 * agencies. The link is shown once and sent by mail where an address is given.
 */
@Controller
class InvitationPages {
  private static final String AGENCIES = "/agencies";
  private static final String ACCOUNTS = "/accounts";

  private final Invitations invitations;
  private final Agencies agencies;
  private final Mailboxes mailboxes;
  private final LinkAttempts links;
  private final RoleGrantResolver grants;
  private final Outbox outbox;
  private final PublicAddress address;

  InvitationPages(
      InvitedAccounts invited,
      LinkAttempts links,
      RoleGrantResolver grants,
      Outbox outbox,
      PublicAddress address) {
    this.invitations = invited.invitations();
    this.agencies = invited.agencies();
    this.mailboxes = invited.mailboxes();
    this.links = links;
    this.grants = grants;
    this.outbox = outbox;
    this.address = address;
  }

  @GetMapping(AGENCIES)
  Page agencies(Viewer viewer, SubmittedForm submitted) {
    return page(viewer, submitted, Optional.empty());
  }

  /** A point of contact invites an agency of the same State. */
  @PostMapping("/agencies/invite")
  @FormPage(AGENCIES)
  @BindingAct(value = "access.act.invite", next = "access.next.recipient")
  Page inviteAgency(Viewer viewer, Form form, Act act) {
    act.to("access.receiver.named", form.value("label"));
    return invite(viewer, form, Optional.of(new RoleGrant(Role.AGENCY, viewer.party())));
  }

  /** An administrator invites a person for any role. */
  @PostMapping("/accounts/invite")
  @FormPage(ACCOUNTS)
  @BindingAct(value = "access.act.invite", next = "access.next.recipient")
  Page invite(Viewer viewer, Form form, Act act) {
    act.to("access.receiver.named", form.value("label"));
    return invite(viewer, form, grants.read(form));
  }

  private Page invite(Viewer viewer, Form form, Optional<RoleGrant> grant) {
    String label = form.requiredText("label", 200);
    String recipient = recipient(form);
    Optional<Language> language = MessageLanguage.read(form, recipient);
    form.check();
    String secret = invitations.invite(viewer.actor(), viewer.party(), grant.orElseThrow(), label);
    String link = address.of("/invitation/" + secret);
    language.ifPresent(
        chosen ->
            send(viewer, new AccountMessage(AccountMessage.Kind.INVITED, recipient, chosen, link)));
    return page(viewer, SubmittedForm.none(), Optional.of(link));
  }

  /** An administrator lets a person set a new password who lost every way to sign in. */
  @PostMapping("/accounts/recover")
  @FormPage(ACCOUNTS)
  @BindingAct(value = "access.act.recover", next = "access.next.recipient")
  Page recover(Viewer viewer, Form form, Act act) {
    String name = form.requiredText("name");
    String recipient = recipient(form);
    Optional<Language> language =
        ViewerDataSource.as("program", () -> mailboxes.find(name))
            .map(Mailbox::language)
            .or(() -> MessageLanguage.read(form, recipient));
    form.check();
    act.to("access.receiver.named", name);
    String secret = invitations.recover(viewer.actor(), name);
    act.afterwards(() -> links.recoveryCreated(name, viewer.name()));
    String link = address.of("/invitation/" + secret);
    language.ifPresent(
        chosen ->
            send(
                viewer,
                new AccountMessage(
                    AccountMessage.Kind.RECOVER,
                    Optional.of(Addressee.inAnyRole(name)),
                    recipient,
                    chosen,
                    link)));
    return page(viewer, SubmittedForm.none(), Optional.of(link));
  }

  private static String recipient(Form form) {
    String recipient = form.text("to");
    if (!Outbox.accepts(recipient)) {
      form.problem("to", "outbox.refused.address");
    }
    return recipient;
  }

  private void send(Viewer viewer, AccountMessage message) {
    if (!message.recipient().isBlank()) {
      outbox.put(viewer.actor(), viewer.party(), message);
    }
  }

  @PostMapping("/accounts/invitation/withdraw")
  @FormPage(ACCOUNTS)
  @BindingAct(value = "access.act.withdraw", to = "access.receiver.secretariat")
  String withdrawAny(Viewer viewer, Form form) {
    withdraw(viewer, form);
    return "redirect:" + ACCOUNTS;
  }

  @PostMapping("/agencies/invitation/withdraw")
  @FormPage(AGENCIES)
  @BindingAct(value = "access.act.withdraw", to = "access.receiver.own")
  String withdrawOwn(Viewer viewer, Form form) {
    withdraw(viewer, form);
    return "redirect:" + AGENCIES;
  }

  private void withdraw(Viewer viewer, Form form) {
    long id = form.number("id", 1, Long.MAX_VALUE).orElse(0L);
    if (!invitations.withdraw(viewer.actor(), id)) {
      form.problem("", "access.refused.no-invitation");
    }
    form.check();
  }

  private Page page(Viewer viewer, SubmittedForm submitted, Optional<String> link) {
    boolean administers = viewer.may(Permission.ADMINISTER_ACCOUNTS);
    return Page.of(
        new InvitationsView(
            administers,
            link,
            invitations.list(),
            administers ? List.of() : lines(viewer, submitted),
            administers ? Optional.empty() : Optional.of(submitted.view("/agencies/invite"))));
  }

  private List<InvitationsView.Line> lines(Viewer viewer, SubmittedForm submitted) {
    return agencies.list(viewer.party()).stream()
        .map(
            agency ->
                new InvitationsView.Line(
                    agency,
                    submitted
                        .view("/agencies/rename", "account", agency.account())
                        .withIds("agency-" + agency.account())
                        .with("name", agency.name())))
        .toList();
  }

  @GetMapping("/invitation/{secret}")
  Page open(SubmittedForm submitted, @PathVariable String secret, HttpServletRequest request) {
    Optional<Invitations.Invitation> found = links.find(secret, request.getRemoteAddr());
    Page page = Page.of(new InvitationView(found, submitted.view("/invitation/" + secret)));
    return found.isPresent() || submitted.isRejected() ? page : page.withStatus(404);
  }

  @PostMapping("/invitation/{secret}")
  @FormPage("/invitation/{secret}")
  Page accept(Form form, @PathVariable String secret, HttpServletRequest request) {
    String name = form.value("name");
    String password = form.password("password");
    return Page.of(new AcceptedView(links.accept(secret, request.getRemoteAddr(), name, password)));
  }
}
