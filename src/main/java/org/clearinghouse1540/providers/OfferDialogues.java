package org.clearinghouse1540.providers;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** Prepares the replies to an offer for its page. */
@Component
final class OfferDialogues {
  private final OfferReplies replies;
  private final Offers offers;
  private final OfferAnswerers answerers;
  private final Providers providers;
  private final States states;

  OfferDialogues(
      OfferReplies replies,
      Offers offers,
      OfferAnswerers answerers,
      Providers providers,
      States states) {
    this.offers = offers;
    this.answerers = answerers;
    this.replies = replies;
    this.providers = providers;
    this.states = states;
  }

  /**
   * The replies that the current user may see: the State that made them, the provider, the
   * Committee.
   */
  Optional<OfferView.Dialogue> of(
      Viewer viewer, Language language, SubmittedForm submitted, Offer offer) {
    List<OfferReply> made = replies.listFor(offer.id());
    List<OfferView.Line> lines =
        made.stream()
            .map(
                reply ->
                    new OfferView.Line(
                        reply.act() == OfferReply.ReplyAct.ANSWERED
                            ? offer.provider()
                            : states.name(reply.state(), language),
                        Texts.get(language, "providers.reply." + reply.act().key()),
                        reply.day(),
                        reply.words(),
                        former(offer, reply, language)))
            .toList();
    Optional<FormView> form = form(viewer, submitted, offer, made);
    if (lines.isEmpty() && form.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new OfferView.Dialogue(
            lines,
            form,
            viewer.representsState() ? options(language) : List.of(),
            viewer.representsState() ? mailbox(offer) : "",
            form.isPresent() && !viewer.representsState() && !viewer.is(Role.PROVIDER)));
  }

  private Optional<FormView> form(
      Viewer viewer, SubmittedForm submitted, Offer offer, List<OfferReply> made) {
    if (ending(offer).isPresent()) {
      return Optional.empty();
    }
    FormView form = submitted.view("/offers/" + offer.id() + "/reply").withIds("reply");
    if (viewer.representsState()) {
      return OfferReplyRules.mayReply(offer, offers.text(offer), made)
          ? Optional.of(SeenText.named(form, List.of(offers.text(offer))))
          : Optional.empty();
    }
    return OfferReplyRules.asker(made).isPresent() && answerers.mayAnswer(viewer, offer)
        ? Optional.of(form)
        : Optional.empty();
  }

  // The text for which a State decided stays beside its decision.
  private Optional<RecordFacts> former(Offer offer, OfferReply reply, Language language) {
    return Optional.of(reply)
        .filter(decision -> decision.isForAnother(offers.text(offer)))
        .map(decision -> OfferFacts.of(offers.approved(decision.content(), offer), language));
  }

  /** The end of an offer, if it ended. */
  Optional<OfferEnding> ending(Offer offer) {
    return replies.endings().find(offer.id());
  }

  /** Whether a State accepts the offer in its present text. */
  boolean isAccepted(Offer offer) {
    return OfferReplyRules.isAccepted(offers.text(offer), replies.listFor(offer.id()));
  }

  private static List<Option> options(Language language) {
    return Stream.of(OfferReply.ReplyAct.values())
        .filter(Predicate.not(OfferReply.ReplyAct.ANSWERED::equals))
        .map(act -> new Option(act.key(), Texts.get(language, "providers.reply.do." + act.key())))
        .toList();
  }

  private String mailbox(Offer offer) {
    return offer.status().provider().flatMap(providers::find).map(Provider::mailbox).orElse("");
  }
}
