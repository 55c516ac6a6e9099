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
import org.clearinghouse1540.consent.SilenceProcedures;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.calendar.WorkingDays;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.states.OrganizationCheck;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The consents to shared entries that the secretariat records: approvals of the Committee and
 * silence procedures.
 */
@Controller
class SharedEntryConsentPages {
  private static final int LONGEST_SILENCE = 60;
  private final SharedEntries shared;
  private final Consents consents;
  private final SilenceProcedures silences;
  private final OrganizationCheck organizations;
  private final Clock clock;

  SharedEntryConsentPages(
      SharedEntries shared,
      Consents consents,
      SilenceProcedures silences,
      OrganizationCheck organizations,
      Clock clock) {
    this.shared = shared;
    this.consents = consents;
    this.silences = silences;
    this.organizations = organizations;
    this.clock = clock;
  }

  @PostMapping("/shared/{id}/approval")
  @FormPage("/shared/{id}")
  @BindingAct("workspace.approve")
  String approve(Viewer viewer, Form form, Act act, @PathVariable long id) {
    reference(viewer, id);
    Optional<Audience> audience = AudienceForm.read(form, AudienceForm.POSTING);
    String givenBy = form.requiredText("given-by", 500);
    String document = form.requiredText("document", 500);
    Optional<LocalDate> givenOn = form.requiredDay("given-on");
    form.check();
    act.keepsNoContent()
        .on(reference(viewer, id).title(), "/shared/" + id)
        .to(audience.orElseThrow().receiver());
    consents.give(
        viewer.actor(),
        Subject.workspace(id),
        ConsentGrant.express(
            GateKey.APPROVAL, audience.orElseThrow(), givenBy, document, givenOn.orElseThrow()),
        SeenText.of(form),
        LocalDate.now(clock));
    return page(id);
  }

  @PostMapping("/shared/{id}/withdrawal")
  @FormPage("/shared/{id}")
  @BindingAct("workspace.approval.withdraw")
  String withdraw(Viewer viewer, Form form, Act act, @PathVariable long id) {
    reference(viewer, id);
    Optional<Audience> audience = AudienceForm.read(form, AudienceForm.POSTING);
    String document = form.requiredText("document", 500);
    form.check();
    act.keepsNoContent()
        .on(reference(viewer, id).title(), "/shared/" + id)
        .to(audience.orElseThrow().receiver());
    consents.withdraw(
        viewer.actor(),
        Subject.workspace(id),
        new ConsentWithdrawal(GateKey.APPROVAL, audience.orElseThrow(), document),
        LocalDate.now(clock));
    return page(id);
  }

  /** Starts a silence procedure: the State consents after n working days, unless it objects. */
  @PostMapping("/shared/{id}/silence")
  @FormPage("/shared/{id}")
  @BindingAct(value = "workspace.silence", next = "access.next.state")
  String silence(Viewer viewer, Form form, Act act, @PathVariable long id) {
    String state = reference(viewer, id).state();
    Optional<Audience> audience =
        AudienceForm.read(form, AudienceForm.OUTSIDE)
            .map(named -> named.named(organizations::named));
    String document = form.requiredText("document", 500);
    Optional<LocalDate> from = form.requiredDay("from");
    int days = form.number("days", 1, LONGEST_SILENCE).orElse(0L).intValue();
    if (form.value("days").isEmpty()) {
      form.problem("days", "kit.form.required");
    }
    form.check();
    act.keepsNoContent()
        .on(reference(viewer, id).title(), "/shared/" + id)
        .to(audience.orElseThrow().receiver());
    organizations.ask(act, audience.orElseThrow().organization());
    WorkingDays.End end =
        silences.start(
            viewer.actor(),
            Subject.workspace(id),
            SilenceProcedures.Start.ofState(
                audience.orElseThrow(), state, document, from.orElseThrow(), days),
            SeenText.of(form),
            LocalDate.now(clock));
    act.by(Optional.of(end.lastDay()));
    return page(id);
  }

  private static String page(long id) {
    return "redirect:/shared/" + id;
  }

  // An entry of which the current user may see neither text nor summary does not exist.
  private EntryViews.EntryReference reference(Viewer viewer, long id) {
    return shared.findReference(viewer, id).orElseThrow(NotFound::new);
  }
}
