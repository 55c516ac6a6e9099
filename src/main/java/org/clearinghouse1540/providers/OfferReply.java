package org.clearinghouse1540.providers;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.clearinghouse1540.kit.text.DateText;

/**
 * A reply of a State to an offer for its needs, or the answer of the provider to its question.
 *
 * @param state the code of the State
 * @param content the text of the offer for which it was made; empty for one that was made before
 *     this text was kept
 */
record OfferReply(
    long id, long offer, String state, ReplyAct act, String words, Instant made, String content) {

  /** The purpose of a reply. */
  enum ReplyAct {
    /** The State accepts the offer; the provider plans the assistance with it. */
    ACCEPTED,
    /** The State does not accept the offer. */
    DECLINED,
    /** The State asks the provider a question. */
    ASKED,
    /** The provider answers the question. */
    ANSWERED;

    /** The act in lower case, as in the database and in texts. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static ReplyAct of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** The act with this key that a State may choose. */
    static Optional<ReplyAct> findOfState(String key) {
      return Arrays.stream(values())
          .filter(act -> act != ANSWERED && act.key().equals(key))
          .findFirst();
    }

    /** Whether its words are needed: a question or an answer without words says nothing. */
    boolean needsWords() {
      return this == ASKED || this == ANSWERED;
    }

    /** Whether the State decided on the offer. */
    boolean isDecision() {
      return this == ACCEPTED || this == DECLINED;
    }
  }

  /** Whether it is a decision on another text than this one. */
  boolean isForAnother(String text) {
    return act.isDecision() && !content.isEmpty() && !content.equals(text);
  }

  /** The day on which it was made. */
  String day() {
    return DateText.day(made);
  }
}
