package org.clearinghouse1540.providers;

import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.FormPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The messages that ask providers to confirm their offers. */
@Controller
class OfferConfirmationPages {
  private final OfferConfirmationMailer confirmations;

  OfferConfirmationPages(OfferConfirmationMailer confirmations) {
    this.confirmations = confirmations;
  }

  /** The secretariat requests confirmations by e-mail. */
  @PostMapping("/offers/asking")
  @FormPage("/offers")
  @BindingAct(
      value = "providers.act.ask",
      to = "access.receiver.providers",
      next = "access.next.provider")
  String requestConfirmations(Viewer viewer) {
    confirmations.ask(viewer.actor());
    return "redirect:/offers";
  }
}
