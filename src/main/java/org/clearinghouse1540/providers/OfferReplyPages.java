package org.clearinghouse1540.providers;

import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Replies to an offer: its State accepts, declines or asks, and the provider answers, or the
 * secretariat for a provider without accounts.
 */
@Controller
class OfferReplyPages {
  private static final int LONGEST_WORDS = 5_000;
  private static final int LONGEST_DOCUMENT = 500;

  private final Offers offers;
  private final OfferReplies replies;
  private final OfferAnswerers answerers;
  private final States states;

  OfferReplyPages(Offers offers, OfferReplies replies, OfferAnswerers answerers, States states) {
    this.offers = offers;
    this.answerers = answerers;
    this.replies = replies;
    this.states = states;
  }

  @PostMapping("/offers/{id}/reply")
  @FormPage("/offers/{id}")
  @BindingAct("providers.act.answered")
  String reply(Viewer viewer, Language language, Form form, Act binding, @PathVariable long id) {
    Offer offer = offers.find(id).orElseThrow(NotFound::new);
    if (!viewer.representsState() && !answerers.mayAnswer(viewer, offer)) {
      throw new NotFound();
    }
    Optional<OfferReply.ReplyAct> act =
        viewer.representsState()
            ? form.requiredChoice("act", OfferReply.ReplyAct::findOfState)
            : Optional.of(OfferReply.ReplyAct.ANSWERED);
    String words =
        act.filter(OfferReply.ReplyAct::needsWords).isPresent()
            ? form.requiredLongText("words", LONGEST_WORDS)
            : form.longText("words", LONGEST_WORDS);
    // The secretariat answers for a provider without accounts, by a document of this provider.
    String document =
        viewer.representsState() || viewer.is(Role.PROVIDER)
            ? ""
            : form.requiredText("document", LONGEST_DOCUMENT);
    form.check();
    String state = viewer.representsState() ? toldState(viewer, offer) : asker(offer);
    if (viewer.representsState()) {
      requireSeen(form, offer);
    }
    String page = "/offers/" + id + "#replies";
    binding
        .named("providers.act." + act.orElseThrow().key())
        .on(offer.title(), page)
        .to(
            "access.receiver.named",
            viewer.representsState() ? offer.provider() : states.name(state, language))
        .text(words)
        .next(next(offer, act.orElseThrow()));
    String recorded = document.isEmpty() ? words : words + "\n\n" + document;
    replies.add(viewer.actor(), offer, state, act.orElseThrow(), recorded);
    return "redirect:" + page;
  }

  // A State answers the offer that it read: the provider may have changed it meanwhile.
  private void requireSeen(Form form, Offer offer) {
    replies.endings().requireCurrent(offer);
    String text = offers.text(offer);
    if (OfferReplyRules.mayReply(offer, text, replies.listFor(offer.id()))) {
      SeenText.of(form).require(text);
    }
  }

  private String next(Offer offer, OfferReply.ReplyAct act) {
    return switch (act) {
      case ACCEPTED, ASKED ->
          answerers.withoutAccounts().test(offer)
              ? "access.next.secretariat"
              : "access.next.provider";
      case ANSWERED -> "access.next.state";
      case DECLINED -> "kit.act.next.none";
    };
  }

  private static String toldState(Viewer viewer, Offer offer) {
    if (offer.status().circulated().isEmpty() || offer.status().needs().isEmpty()) {
      throw new NotFound();
    }
    return viewer.party();
  }

  private String asker(Offer offer) {
    return OfferReplyRules.asker(replies.listFor(offer.id()))
        .map(OfferReply::state)
        .orElseThrow(() -> BadInput.of("", "providers.refused.no-question"));
  }
}
