package org.clearinghouse1540.providers;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Decides who has to reply next about an offer that was circulated to a State. */
final class OfferReplyRules {
  private OfferReplyRules() {}

  /**
   * Whether the State has to reply: the offer was circulated to it, and it did not decide and does
   * not wait for an answer, or it accepted another text of it.
   *
   * @param text the text of the offer now
   * @param made the replies of this State and the answers to it, oldest first
   */
  static boolean awaitsState(Offer offer, String text, List<OfferReply> made) {
    return mayReply(offer, text, made)
        && (made.isEmpty() || made.getLast().act() != OfferReply.ReplyAct.ASKED)
        && outdated(text, made)
            .filter(reply -> reply.act() == OfferReply.ReplyAct.DECLINED)
            .isEmpty();
  }

  /**
   * Whether the State may reply: it has to, or it declined another text of the offer, or its
   * question waits for an answer, which its decision ends.
   */
  static boolean mayReply(Offer offer, String text, List<OfferReply> made) {
    return offer.status().circulated().isPresent()
        && !offer.status().needs().isEmpty()
        && (made.isEmpty()
            || !made.getLast().act().isDecision()
            || outdated(text, made).isPresent());
  }

  /** The last reply of a State, if it is a decision on another text of the offer. */
  static Optional<OfferReply> outdated(String text, List<OfferReply> made) {
    return made.isEmpty()
        ? Optional.empty()
        : Optional.of(made.getLast()).filter(reply -> reply.isForAnother(text));
  }

  /**
   * The last replies of States that accepted another text of the offer.
   *
   * @param made the replies of all States and the answers to them, oldest first
   */
  static List<OfferReply> acceptedAnother(String text, List<OfferReply> made) {
    return made.stream()
        .collect(Collectors.groupingBy(OfferReply::state, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .flatMap(ofState -> outdated(text, ofState).stream())
        .filter(reply -> reply.act() == OfferReply.ReplyAct.ACCEPTED)
        .toList();
  }

  /**
   * Whether a State accepts the present text of the offer: its last decision does.
   *
   * @param made the replies of all States and the answers to them, oldest first
   */
  static boolean isAccepted(String text, List<OfferReply> made) {
    return made.stream()
        .filter(reply -> reply.act().isDecision())
        .collect(Collectors.toMap(OfferReply::state, Function.identity(), (earlier, last) -> last))
        .values()
        .stream()
        .anyMatch(last -> last.act() == OfferReply.ReplyAct.ACCEPTED && !last.isForAnother(text));
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
