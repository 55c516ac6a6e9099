package org.clearinghouse1540.matching;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the words of an offer on what it answers mean a need or its requester. Pure. */
final class AnswerScope {
  private static final Pattern DATE = Pattern.compile("\\d{4}(?:-\\d{2}(?:-\\d{2})?)?");

  private AnswerScope() {}

  /**
   * True for the id of the need, or for its requester where no other date of request is named
   * beside it.
   */
  static boolean isFor(String answers, MatchNeed need, Eligibility reach) {
    if (answers.strip().equalsIgnoreCase(need.id())) {
      return true;
    }
    Matcher date = DATE.matcher(answers);
    String named = date.find() ? date.group() : "";
    if (!named.isEmpty() && !need.date().contains(named) && !named.startsWith(need.date() + "-")) {
      return false;
    }
    String who =
        DATE.matcher(answers)
            .replaceAll("")
            .replaceAll("(?i)\\b(?:before|after|of|on|request|requests|from)\\b", "")
            .replaceAll("[,;]", "")
            .strip();
    return Eligibility.sameWords(who, need.requester())
        || (reach.requester(who).isPresent()
            && reach.requester(who).equals(reach.requester(need.requester())));
  }
}
