package org.clearinghouse1540.workspace;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentWithdrawal;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.states.OrganizationCheck;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The consents of a State to share entries of its workspace. */
@Controller
class WorkspaceConsentPages {
  private final WorkspaceEntries entries;
  private final Consents consents;
  private final OrganizationCheck organizations;
  private final Clock clock;

  WorkspaceConsentPages(
      WorkspaceEntries entries, Consents consents, OrganizationCheck organizations, Clock clock) {
    this.entries = entries;
    this.consents = consents;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** The State expressly consents to a single use. */
  @PostMapping("/workspace/{id}/consent")
  @FormPage("/workspace/{id}")
  @BindingAct(value = "workspace.consent.give", next = "access.next.committee")
  String consent(Viewer viewer, Form form, Act act, @PathVariable long id) {
    own(viewer, id);
    LocalDate today = LocalDate.now(clock);
    Optional<Audience> audience =
        AudienceForm.read(form, AudienceForm.all()).map(named -> named.named(organizations::named));
    String document = form.requiredText("document", 500);
    Optional<LocalDate> until = form.day("until");
    form.check();
    act.on(own(viewer, id).title(), "/workspace/" + id)
        .to(audience.orElseThrow().receiver())
        .text(text(own(viewer, id), audience.orElseThrow()));
    organizations.ask(act, audience.orElseThrow().organization());
    consents.give(
        viewer.actor(),
        Subject.workspace(id),
        ConsentGrant.express(
                GateKey.CONSENT, audience.orElseThrow(), viewer.party(), document, today)
            .endingOn(until),
        SeenText.of(form),
        today);
    return page(id);
  }

  /** The State withdraws a consent, or objects before silence counts; it takes effect at once. */
  @PostMapping("/workspace/{id}/withdrawal")
  @FormPage("/workspace/{id}")
  @BindingAct("workspace.act.withdraw")
  String withdraw(Viewer viewer, Form form, Act act, @PathVariable long id) {
    own(viewer, id);
    Optional<Audience> audience = AudienceForm.read(form, AudienceForm.all());
    String document = form.requiredText("document", 500);
    form.check();
    act.on(own(viewer, id).title(), "/workspace/" + id).to(audience.orElseThrow().receiver());
    consents.withdraw(
        viewer.actor(),
        Subject.workspace(id),
        new ConsentWithdrawal(GateKey.CONSENT, audience.orElseThrow(), document),
        LocalDate.now(clock));
    return page(id);
  }

  private String text(WorkspaceEntry entry, Audience audience) {
    return audience.equals(Audience.SUMMARY)
        ? entries.findSummary(entry.id()).map(EntrySummary::words).orElse("")
        : entry.words();
  }

  private static String page(long id) {
    return "redirect:/workspace/" + id;
  }

  // Another State's entry does not exist for the current user.
  private WorkspaceEntry own(Viewer viewer, long id) {
    return entries.find(viewer.party(), id).orElseThrow(NotFound::new);
  }
}
