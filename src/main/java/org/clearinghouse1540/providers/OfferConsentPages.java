package org.clearinghouse1540.providers;

import java.time.Clock;
import java.time.LocalDate;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentWithdrawal;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The consents of providers to publish their offers. */
@Controller
class OfferConsentPages {
  private final EditableOffers editable;
  private final Consents consents;
  private final Clock clock;

  OfferConsentPages(EditableOffers editable, Consents consents, Clock clock) {
    this.editable = editable;
    this.consents = consents;
    this.clock = clock;
  }

  @PostMapping("/offers/{id}/consent")
  @FormPage("/offers/{id}")
  String consent(Viewer viewer, Form form, @PathVariable long id) {
    Offer offer = editable.get(viewer, id);
    String document = form.requiredText("document");
    if (offer.status().draft()) {
      form.problem("document", "providers.refused.draft");
    }
    form.check();
    LocalDate today = LocalDate.now(clock);
    consents.give(
        viewer.actor(),
        Subject.offer(id),
        ConsentGrant.toPublish(GateKey.CONSENT, offer.provider(), document, today),
        today);
    return redirect(id);
  }

  @PostMapping("/offers/{id}/withdrawal")
  @FormPage("/offers/{id}")
  String withdraw(Viewer viewer, Form form, @PathVariable long id) {
    editable.get(viewer, id);
    String document = form.requiredText("document");
    form.check();
    consents.withdraw(
        viewer.actor(),
        Subject.offer(id),
        new ConsentWithdrawal(GateKey.CONSENT, Audience.EVERYBODY, document),
        LocalDate.now(clock));
    return redirect(id);
  }

  private static String redirect(long id) {
    return "redirect:/offers/" + id;
  }
}
