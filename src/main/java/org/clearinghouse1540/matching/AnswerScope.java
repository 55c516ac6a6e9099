package org.clearinghouse1540.matching;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks whether the request named in an offer is a given need or its requester. Pure. */
final class AnswerScope {
  private static final Pattern DATE = Pattern.compile("\\d{4}(?:-\\d{2}(?:-\\d{2})?)?");

  private AnswerScope() {}

  /**
   * True for the identifier of the need, and for its requester unless the offer names a different
   * date of request.
   */
  static boolean isFor(String answers, MatchNeed need, Eligibility eligibility) {
    if (answers.strip().equalsIgnoreCase(need.id())) {
      return true;
    }
    Matcher date = DATE.matcher(answers);
    String named = date.find() ? date.group() : "";
    if (!named.isEmpty() && !need.date().contains(named) && !named.startsWith(need.date() + "-")) {
      return false;
    }
    String party =
        DATE.matcher(answers)
            .replaceAll("")
            .replaceAll("(?i)\\b(?:before|after|of|on|request|requests|from)\\b", "")
            .replaceAll("[,;]", "")
            .strip();
    return Eligibility.sameWords(party, need.requester())
        || (eligibility.requester(party).isPresent()
            && eligibility.requester(party).equals(eligibility.requester(need.requester())));
  }
}
