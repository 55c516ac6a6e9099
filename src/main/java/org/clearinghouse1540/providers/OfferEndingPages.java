package org.clearinghouse1540.providers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The act by which a provider no longer makes an offer. */
@Controller
class OfferEndingPages {
  private static final int LONGEST_REASON = 500;
  private final EditableOffers editable;
  private final OfferEndings endings;
  private final OfferNeeds needs;
  private final Consents consents;
  private final Clock clock;

  OfferEndingPages(
      EditableOffers editable,
      OfferEndings endings,
      OfferNeeds needs,
      Consents consents,
      Clock clock) {
    this.editable = editable;
    this.endings = endings;
    this.needs = needs;
    this.consents = consents;
    this.clock = clock;
  }

  /** Ends an offer, or a draft of one. */
  @PostMapping("/offers/{id}/ending")
  @FormPage("/offers/{id}")
  @BindingAct(value = "providers.end", to = "access.receiver.committee")
  String end(Viewer viewer, Form form, Act act, @PathVariable long id) {
    Offer offer = editable.get(viewer, id);
    String reason = form.requiredText("reason", LONGEST_REASON);
    form.check();
    OfferEditorPages.on(act, offer);
    List<String> told = told(viewer, offer);
    if (offer.status().draft()) {
      act.to("access.receiver.own");
    } else if (!told.isEmpty()) {
      act.to("providers.receiver.told", String.join("; ", told));
    }
    LocalDate today = LocalDate.now(clock);
    if (consents.list(Subject.offer(id)).stream().anyMatch(consent -> consent.holds(today))) {
      act.closes("providers.closes.publication");
    }
    if (offer.status().circulated().isPresent()) {
      act.closes("providers.closes.replies");
    }
    endings.end(viewer, offer, reason);
    return "redirect:/offers/" + id;
  }

  // The States to which it was circulated, and its provider where the secretariat ends it.
  private List<String> told(Viewer viewer, Offer offer) {
    List<String> told = new ArrayList<>();
    if (offer.status().circulated().isPresent()) {
      told.addAll(needs.requesters(offer));
    }
    if (!viewer.is(Role.PROVIDER)) {
      told.add(offer.provider());
    }
    return told;
  }
}
