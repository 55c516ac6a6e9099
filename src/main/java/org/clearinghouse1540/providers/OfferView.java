package org.clearinghouse1540.providers;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.ChangedTextView;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * One offer.
 *
 * @param facts its description
 * @param needs the needs that it answers
 * @param ended whether its period is over
 * @param ending its end, if its provider no longer makes it
 * @param own whether the user represents the provider
 * @param mayEdit whether the user may edit, submit and confirm it
 * @param toCirculate whether the user may record its circulation
 * @param mayDeliver whether a State accepted it, and the user may record its delivery
 * @param dialogue the replies of States to it, if the user may see or make them
 * @param claims the claims of organizations to it
 * @param publication the consents to publish it, if the user may decide on them
 */
@Template("providers/offer.jte")
record OfferView(
    Offer offer,
    RecordFacts facts,
    List<Need> needs,
    boolean ended,
    Ending ending,
    boolean own,
    boolean mayEdit,
    boolean toCirculate,
    boolean mayDeliver,
    Optional<Dialogue> dialogue,
    ClaimsView claims,
    Optional<Publication> publication) {
  OfferView {
    needs = List.copyOf(needs);
  }

  /**
   * The end of an offer.
   *
   * @param recorded the end, if it is recorded
   * @param form the form that records it, if the user may
   */
  record Ending(Optional<OfferEnding> recorded, Optional<FormView> form) {}

  /**
   * A need that the offer answers.
   *
   * @param title its title, or empty if the user may not see it
   * @param address its page for the user, or empty
   */
  record Need(long id, String title, String address) {}

  /**
   * The replies of States to an offer.
   *
   * @param lines the replies made, oldest first
   * @param form the form of the next reply, if it is the user's turn
   * @param acts what a State may do; empty for the provider, who answers
   * @param mailbox the mailbox of the provider, for the State
   * @param byDocument whether the user answers for a provider without accounts, by its document
   */
  record Dialogue(
      List<Line> lines,
      Optional<FormView> form,
      List<Option> acts,
      String mailbox,
      boolean byDocument) {
    Dialogue {
      lines = List.copyOf(lines);
      acts = List.copyOf(acts);
    }
  }

  /**
   * A reply, with the name of the party that made it.
   *
   * @param former the text of the offer for which it was made, if the offer was changed since
   */
  record Line(String by, String act, String day, String words, Optional<RecordFacts> former) {}

  /**
   * The consents to publish an offer.
   *
   * @param records consents on record
   * @param published whether a consent is in force
   * @param form the form that records a consent or its withdrawal
   * @param changed whether the offer was changed since the consent
   */
  record Publication(
      List<ConsentRecord> records, boolean published, FormView form, ChangedTextView changed) {
    Publication {
      records = List.copyOf(records);
    }
  }
}
