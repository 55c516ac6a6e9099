package org.clearinghouse1540.providers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ChangedTextView;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Component;

/** Prepares the page of an offer for the current user. */
@Component
final class OfferViews {
  private final Consents consents;
  private final OfferDialogues dialogues;
  private final OfferClaimViews claims;
  private final OfferNeeds answered;
  private final Clock clock;

  OfferViews(
      Consents consents,
      OfferDialogues dialogues,
      OfferClaimViews claims,
      OfferNeeds answered,
      Clock clock) {
    this.consents = consents;
    this.dialogues = dialogues;
    this.claims = claims;
    this.answered = answered;
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
    boolean owns = EditableOffers.mayEdit(viewer, offer);
    Optional<OfferEnding> ending = dialogues.ending(offer);
    boolean mayEdit = owns && ending.isEmpty();
    boolean toCirculate =
        ending.isEmpty()
            && viewer.may(Permission.CIRCULATE_OFFERS)
            && !offer.isReference()
            && offer.isToCirculate()
            && answered.areOpen(offer);
    return new OfferView(
        offer,
        OfferFacts.of(offer, language),
        needs,
        offer.hasEnded(today),
        ending(submitted, offer, ending, mayEdit),
        viewer.is(Role.PROVIDER)
            && !viewer.party().isEmpty()
            && viewer.party().equals(offer.status().party()),
        mayEdit,
        toCirculate,
        owns && viewer.is(Role.PROVIDER) && dialogues.isAccepted(offer),
        offer.isReference() ? Optional.empty() : dialogues.of(viewer, language, submitted, offer),
        claims.of(viewer, language, submitted, offer),
        mayEdit && !offer.status().draft()
            ? Optional.of(publication(submitted, offer, today))
            : Optional.empty());
  }

  private static OfferView.Ending ending(
      SubmittedForm submitted, Offer offer, Optional<OfferEnding> ending, boolean mayEnd) {
    return new OfferView.Ending(
        ending,
        mayEnd
            ? Optional.of(submitted.view("/offers/" + offer.id() + "/ending").withIds("ending"))
            : Optional.empty());
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
