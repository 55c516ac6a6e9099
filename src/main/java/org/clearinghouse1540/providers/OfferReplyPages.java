package org.clearinghouse1540.providers;

import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Replies to an offer: its State accepts, declines or asks, and the provider answers. */
@Controller
class OfferReplyPages {
  private static final int LONGEST_WORDS = 5_000;

  private final Offers offers;
  private final OfferReplies replies;

  OfferReplyPages(Offers offers, OfferReplies replies) {
    this.offers = offers;
    this.replies = replies;
  }

  @PostMapping("/offers/{id}/reply")
  @FormPage("/offers/{id}")
  String reply(Viewer viewer, Form form, @PathVariable long id) {
    Offer offer = offers.find(id).orElseThrow(NotFound::new);
    Optional<OfferReply.ReplyAct> act =
        viewer.representsState()
            ? form.requiredChoice("act", OfferReply.ReplyAct::findOfState)
            : Optional.of(OfferReply.ReplyAct.ANSWERED);
    String words =
        act.filter(OfferReply.ReplyAct::needsWords).isPresent()
            ? form.requiredLongText("words", LONGEST_WORDS)
            : form.longText("words", LONGEST_WORDS);
    form.check();
    replies.add(
        viewer.actor(),
        offer,
        viewer.representsState() ? toldState(viewer, offer) : asker(viewer, offer),
        act.orElseThrow(),
        words);
    return "redirect:/offers/" + id + "#replies";
  }

  private static String toldState(Viewer viewer, Offer offer) {
    if (offer.status().circulated().isEmpty() || offer.status().needs().isEmpty()) {
      throw new NotFound();
    }
    return viewer.party();
  }

  private String asker(Viewer viewer, Offer offer) {
    if (!EditableOffers.mayEdit(viewer, offer)) {
      throw new NotFound();
    }
    return OfferReplyRules.asker(replies.listFor(offer.id()))
        .map(OfferReply::state)
        .orElseThrow(() -> BadInput.of("", "providers.refused.no-question"));
  }
}
