package org.clearinghouse1540.providers;

import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The circulation of an offer to the members and to the State whose need it answers. */
@Controller
class OfferCirculationPages {
  private final Offers offers;
  private final OfferCirculation circulation;
  private final OfferEndings endings;

  OfferCirculationPages(Offers offers, OfferCirculation circulation, OfferEndings endings) {
    this.offers = offers;
    this.endings = endings;
    this.circulation = circulation;
  }

  /** The secretariat records that an answer was circulated and the State informed. */
  @PostMapping("/offers/{id}/circulation")
  @FormPage("/offers/{id}")
  @BindingAct(value = "providers.circulate", to = "access.receiver.members")
  String circulate(Viewer viewer, Language language, Act act, @PathVariable long id) {
    Offer offer = offers.find(id).orElseThrow(NotFound::new);
    endings.requireCurrent(offer);
    OfferEditorPages.on(act, offer);
    circulation.circulate(viewer.actor(), offer, language);
    return "redirect:/offers/" + id;
  }
}
