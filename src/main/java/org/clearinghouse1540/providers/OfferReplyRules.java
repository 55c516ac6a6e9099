package org.clearinghouse1540.providers;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;

/** Decides who has to reply next about an offer that was circulated to a State. */
final class OfferReplyRules {
  private OfferReplyRules() {}

  /**
   * Whether the State has to reply: the offer was circulated to it, and it did not decide and does
   * not wait for an answer.
   *
   * @param made the replies of this State and the answers to it, oldest first
   */
  static boolean awaitsState(Offer offer, List<OfferReply> made) {
    return offer.status().circulated().isPresent()
        && !offer.status().needs().isEmpty()
        && (made.isEmpty() || made.getLast().act() == OfferReply.ReplyAct.ANSWERED);
  }

  /**
   * Whether the State may reply: as before, and also while its question waits for an answer, which
   * its decision ends.
   */
  static boolean mayReply(Offer offer, List<OfferReply> made) {
    return offer.status().circulated().isPresent()
        && !offer.status().needs().isEmpty()
        && made.stream().map(OfferReply::act).noneMatch(OfferReply.ReplyAct::isDecision);
  }

  /**
   * Whether a user may answer questions about an offer: its provider, or the secretariat for a
   * provider without accounts.
   */
  static boolean mayAnswer(Viewer viewer, Offer offer) {
    return EditableOffers.mayEdit(viewer, offer)
        && (viewer.is(Role.PROVIDER) || offer.status().party().isEmpty());
  }

  /** The State whose question waits for an answer, by the replies of all States, oldest first. */
  static Optional<OfferReply> asker(List<OfferReply> made) {
    return made.stream()
        .filter(reply -> reply.act() == OfferReply.ReplyAct.ASKED)
        .filter(
            question ->
                made.stream()
                    .noneMatch(
                        later ->
                            later.id() > question.id() && later.state().equals(question.state())))
        .findFirst();
  }
}
