package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.states.OrganizationCheck;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The consents of a State in its case: objection, consent, withdrawal, needs withheld. */
@Controller
class CaseConsentPages {
  private static final int LONGEST_NAME = 500;
  private static final int LONGEST_WORDS = 2_000;
  private final Cases cases;
  private final CaseConsents consents;
  private final NeedStatusUpdates statuses;
  private final OrganizationCheck organizations;

  CaseConsentPages(
      Cases cases,
      CaseConsents consents,
      NeedStatusUpdates statuses,
      OrganizationCheck organizations) {
    this.cases = cases;
    this.consents = consents;
    this.organizations = organizations;
    this.statuses = statuses;
  }

  /** Records the objection of the State within a silence procedure. */
  @PostMapping("/requests/{id}/objection")
  @FormPage("/requests/{id}")
  @BindingAct(
      value = "assistance.object",
      to = "access.receiver.committee",
      next = "access.next.secretariat")
  String objection(Viewer viewer, Form form, Act act, @PathVariable long id) {
    decided(viewer, id);
    String words = form.longText("words", LONGEST_WORDS);
    String document = form.requiredText("document", LONGEST_NAME);
    form.check();
    on(act, get(id)).text(words);
    consents.object(viewer.actor(), id, form.text("step"), words, document);
    return "redirect:/requests/" + id;
  }

  /** Records an express consent of the State to one use. */
  @PostMapping("/requests/{id}/consent")
  @FormPage("/requests/{id}")
  @BindingAct(value = "assistance.consent.record", next = "access.next.secretariat")
  String consent(Viewer viewer, Form form, Act act, @PathVariable long id) {
    decided(viewer, id);
    Optional<Audience> audience = audience(form).map(named -> named.named(organizations::named));
    String document = form.requiredText("document", LONGEST_NAME);
    Optional<LocalDate> givenOn = form.requiredDay("given-on");
    Optional<LocalDate> until = form.day("until");
    form.check();
    on(act, get(id)).to(audience.orElseThrow().receiver());
    organizations.ask(act, audience.orElseThrow().organization());
    consents.give(
        viewer.actor(),
        id,
        new CaseConsents.ExpressConsent(
            audience.orElseThrow(), document, givenOn.orElseThrow(), until, SeenText.of(form)));
    return "redirect:/requests/" + id;
  }

  /** Withdraws a consent. */
  @PostMapping("/requests/{id}/withdrawal")
  @FormPage("/requests/{id}")
  @BindingAct(value = "assistance.act.withdraw", next = "access.next.secretariat")
  String withdraw(Viewer viewer, Form form, Act act, @PathVariable long id) {
    decided(viewer, id);
    Optional<Audience> audience = audience(form);
    String document = form.requiredText("document", LONGEST_NAME);
    form.check();
    on(act, get(id)).to(audience.orElseThrow().receiver());
    consents.withdraw(viewer.actor(), id, audience.orElseThrow(), document);
    return "redirect:/requests/" + id;
  }

  /** Withholds one need from everyone outside the Committee, or ends that. */
  @PostMapping("/requests/{id}/keeping")
  @FormPage("/requests/{id}")
  @BindingAct(value = "assistance.keep", to = "access.receiver.committee")
  String withhold(Viewer viewer, Form form, Act act, @PathVariable long id) {
    AssistanceCase assistanceCase = decided(viewer, id);
    Optional<NeedItem> need =
        form.requiredChoice("item", value -> assistanceCase.request().find(value));
    String document = form.requiredText("document", LONGEST_NAME);
    form.check();
    on(act, assistanceCase).text(need.orElseThrow().title());
    if (form.value("end").equals("yes")) {
      act.named("assistance.act.keep-end");
    }
    long item = need.orElseThrow().id();
    if (form.value("end").equals("yes")) {
      consents.stopWithholding(viewer.actor(), item, document);
    } else {
      consents.withhold(viewer.actor(), assistanceCase, item, document);
    }
    return "redirect:/requests/" + id;
  }

  /** Opens a need again that was recorded as being delivered, delivered or met. */
  @PostMapping("/requests/{id}/reopening")
  @FormPage("/requests/{id}")
  @BindingAct(
      value = "assistance.reopen",
      to = "access.receiver.providers",
      next = "access.next.provider")
  String reopen(Viewer viewer, Form form, Act act, @PathVariable long id) {
    AssistanceCase assistanceCase = decided(viewer, id);
    Optional<NeedItem> need =
        form.requiredChoice("item", value -> assistanceCase.request().find(value));
    String document = form.requiredText("document", LONGEST_NAME);
    form.check();
    on(act, assistanceCase).text(need.orElseThrow().title());
    statuses.reopen(viewer.actor(), need.orElseThrow(), document);
    return "redirect:/requests/" + id;
  }

  // A regional organization is named for the use that needs one, and for no other.
  private static Optional<Audience> audience(Form form) {
    Optional<Audience.Use> use = form.requiredChoice("use", CaseConsentPages::use);
    String organization = form.text("organization", LONGEST_NAME);
    boolean needed = use.filter(Audience.Use.ORGANIZATION::equals).isPresent();
    if (needed && organization.isEmpty()) {
      form.problem("organization", "assistance.refused.organization-missing");
    }
    if (use.isPresent() && !needed && !organization.isEmpty()) {
      form.problem("organization", "assistance.refused.organization-superfluous");
    }
    return use.filter(chosen -> needed != organization.isEmpty())
        .map(chosen -> new Audience(chosen, organization));
  }

  private static Optional<Audience.Use> use(String key) {
    return Arrays.stream(Audience.Use.values()).filter(use -> use.key().equals(key)).findFirst();
  }

  /** The act concerns this case. */
  static Act on(Act act, AssistanceCase assistanceCase) {
    Request request = assistanceCase.request();
    return act.on(request.requester() + " (" + request.date() + ")", "/requests/" + request.id());
  }

  // Only the State that made a request decides on it, or the secretariat by document.
  private AssistanceCase decided(Viewer viewer, long id) {
    AssistanceCase assistanceCase = get(id);
    if (!CaseRights.of(viewer, assistanceCase).consent()) {
      throw new NotFound();
    }
    return assistanceCase;
  }

  private AssistanceCase get(long id) {
    return cases.find(id).orElseThrow(NotFound::new);
  }
}
