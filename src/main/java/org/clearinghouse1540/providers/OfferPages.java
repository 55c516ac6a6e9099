package org.clearinghouse1540.providers;

import org.clearinghouse1540.kit.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The offers. */
@Controller
class OfferPages {
  private final Offers offers;

  OfferPages(Offers offers) {
    this.offers = offers;
  }

  @GetMapping("/offers")
  Screen offers() {
    return Screen.of("providers/offers.jte").with("offers", offers.list());
  }
}
