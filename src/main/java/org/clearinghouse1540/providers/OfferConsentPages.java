package org.clearinghouse1540.providers;

import java.time.Clock;
import java.time.LocalDate;
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
  @BindingAct(value = "providers.post", to = "access.receiver.public")
  String consent(Viewer viewer, Form form, Act act, @PathVariable long id) {
    Offer offer = editable.get(viewer, id);
    String document = form.requiredText("document");
    if (offer.status().draft()) {
      form.problem("document", "providers.refused.draft");
    }
    form.check();
    OfferEditorPages.on(act, offer);
    LocalDate today = LocalDate.now(clock);
    ConsentGrant grant = ConsentGrant.toPublish(GateKey.CONSENT, offer.provider(), document, today);
    editable.whileCurrent(
        offer,
        () -> consents.give(viewer.actor(), Subject.offer(id), grant, SeenText.of(form), today));
    return redirect(id);
  }

  @PostMapping("/offers/{id}/withdrawal")
  @FormPage("/offers/{id}")
  @BindingAct(value = "providers.withdraw", to = "access.receiver.public")
  String withdraw(Viewer viewer, Form form, Act act, @PathVariable long id) {
    Offer offer = editable.getAlsoEnded(viewer, id);
    String document = form.requiredText("document");
    form.check();
    OfferEditorPages.on(act, offer);
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
