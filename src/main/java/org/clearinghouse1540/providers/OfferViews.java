package org.clearinghouse1540.providers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ChangedTextView;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** Prepares the page of an offer for the current user. */
@Component
final class OfferViews {
  private final Consents consents;
  private final OfferReplies replies;
  private final Providers providers;
  private final States states;
  private final Clock clock;

  OfferViews(
      Consents consents, OfferReplies replies, Providers providers, States states, Clock clock) {
    this.consents = consents;
    this.replies = replies;
    this.providers = providers;
    this.states = states;
    this.clock = clock;
  }

  /** The page of an offer. */
  OfferView of(
      Viewer viewer,
      Language language,
      SubmittedForm submitted,
      Offer offer,
      List<OfferView.Need> needs) {
    LocalDate today = LocalDate.now(clock);
    boolean mayEdit = EditableOffers.mayEdit(viewer, offer);
    boolean toCirculate =
        viewer.may(Permission.CIRCULATE_OFFERS)
            && offer.answersARequest()
            && !offer.isReference()
            && offer.status().circulated().isEmpty();
    return new OfferView(
        offer,
        OfferFacts.of(offer, language),
        needs,
        offer.hasEnded(today),
        viewer.is(Role.PROVIDER)
            && !viewer.party().isEmpty()
            && viewer.party().equals(offer.status().party()),
        mayEdit,
        toCirculate,
        mayEdit && viewer.is(Role.PROVIDER) && isAccepted(offer),
        offer.isReference() ? Optional.empty() : dialogue(viewer, language, submitted, offer),
        mayEdit && !offer.status().draft()
            ? Optional.of(publication(submitted, offer, today))
            : Optional.empty());
  }

  // Of replies know the State that made them, the provider and the Committee.
  private Optional<OfferView.Dialogue> dialogue(
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
                        reply.words()))
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
            viewer.representsState() ? mailbox(offer) : ""));
  }

  private Optional<FormView> form(
      Viewer viewer, SubmittedForm submitted, Offer offer, List<OfferReply> made) {
    FormView form = submitted.view("/offers/" + offer.id() + "/reply").withIds("reply");
    if (viewer.representsState()) {
      return OfferReplyRules.awaitsState(offer, made) ? Optional.of(form) : Optional.empty();
    }
    return viewer.is(Role.PROVIDER)
            && EditableOffers.mayEdit(viewer, offer)
            && OfferReplyRules.asker(made).isPresent()
        ? Optional.of(form)
        : Optional.empty();
  }

  private boolean isAccepted(Offer offer) {
    return replies.listFor(offer.id()).stream()
        .anyMatch(reply -> reply.act() == OfferReply.ReplyAct.ACCEPTED);
  }

  private static List<Option> options(Language language) {
    return java.util.stream.Stream.of(OfferReply.ReplyAct.values())
        .filter(Predicate.not(OfferReply.ReplyAct.ANSWERED::equals))
        .map(act -> new Option(act.key(), Texts.get(language, "providers.reply.do." + act.key())))
        .toList();
  }

  private String mailbox(Offer offer) {
    return offer.status().provider().flatMap(providers::find).map(Provider::mailbox).orElse("");
  }

  private OfferView.Publication publication(SubmittedForm submitted, Offer offer, LocalDate today) {
    List<ConsentRecord> records = consents.list(Subject.offer(offer.id()));
    boolean published = records.stream().anyMatch(consent -> consent.holds(today));
    String address = "/offers/" + offer.id();
    FormView again = seen(submitted.view(address + "/consent").withIds("again"), offer);
    FormView form =
        published
            ? submitted.view(address + "/withdrawal")
            : seen(submitted.view(address + "/consent"), offer);
    ChangedTextView changed =
        new ChangedTextView(consents.changes(Subject.offer(offer.id())), Optional.of(again));
    return new OfferView.Publication(records, published, form, changed);
  }

  private FormView seen(FormView form, Offer offer) {
    return consents.seen().byOwner(form, Subject.offer(offer.id()), List.of(Audience.Use.FULL));
  }
}
