package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.notes.ProseVocabulary.Kind;

/**
 * Finds who gave what to which fund or work in a sentence of any order, by its parts: a fund or a
 * work, a word for giving, the States that give, and the sums. Where the parts do not fit each
 * other without doubt it finds nothing, and the sentence is reported. Pure.
 */
final class ProseContributions {
  // Another number than a year or a resolution may be a sum that was not recognized.
  private static final Pattern YEAR =
      Pattern.compile(
          "(?<!\\d)(?:\\d{4} \\(\\d{4}\\)|(?:19|20)\\d{2}|1[-–]?540|\\d{1,2})(?!\\d|[.,'"
              + " ]\\d{3})(?! ?[万千亿萬億%])");
  private static final Pattern DIGITS = Pattern.compile("\\d{3,}|\\d[.,' ]\\d|\\d ?[万千亿萬億]");
  private static final Pattern ENDS_IN_DIGIT = Pattern.compile("\\d[ .,]{0,2}$");
  private static final Pattern BEGINS_WITH_DIGIT = Pattern.compile("^[ .,]?\\d");
  private static final Pattern EACH =
      Pattern.compile(
          "(?iuU)\\b(?:each|apiece|chacune?|cada un[oa]|por cabeza)\\b|кажд|по \\d|各(?!国)|كل"
              + " منهما|لكل منهما|كل منها|كلٌ? من");
  private static final Pattern RESPECTIVELY =
      Pattern.compile(
          "(?iuU)\\brespective(?:ly|ment)\\b|respectivamente|соответственно|分别|على التوالي");
  private static final Pattern OF_WHICH =
      Pattern.compile(
          "(?iuU)\\b(?:of which|including|equivalent|about|dont|y compris|équivalent|soit"
              + " environ|de l[oa]s cuales|incluid[oa]s?|equivalente)\\b|из (?:них|которых)|в том"
              + " числе|эквивалент|其中|约合|منها|بما في ذلك|ما يعادل|\\(|（");
  private static final Pattern IN_YEAR =
      Pattern.compile("^[^;]{0,30}?(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
  // A longer sentence is a page whose sentences were not found; its words alone are reported.
  private static final int LONGEST = 3_000;
  private static final Pattern CLAUSE = Pattern.compile("[;；؛]");
  private final StateMentions mentions;
  private final Set<ProseNeeds.Part> parts;

  ProseContributions(StateMentions mentions, Set<ProseNeeds.Part> parts) {
    this.mentions = mentions;
    this.parts = Set.copyOf(parts);
  }

  /**
   * A contribution that a sentence tells.
   *
   * @param dollars whether the words name dollars without saying which
   */
  record StatedContribution(Note.NotedContribution contribution, boolean dollars) {}

  /**
   * The result for a sentence.
   *
   * @param unclear whether a part of the sentence may tell another contribution
   */
  record Found(List<StatedContribution> told, boolean unclear) {
    Found {
      told = List.copyOf(told);
    }
  }

  Found in(String received, Language language) {
    if (received.length() > LONGEST) {
      return new Found(List.of(), false);
    }
    String text = MoneySum.plain(received);
    List<StatedContribution> told = new ArrayList<>();
    boolean unclear = false;
    String fund = "";
    for (String part : CLAUSE.split(text)) {
      Matcher named = ProseVocabulary.pattern(Kind.FUND, language).matcher(part);
      fund = named.find() ? named.group().strip() : fund;
      Found found = inPart(part, language, fund, received);
      told.addAll(found.told());
      unclear |= found.unclear();
    }
    return new Found(told, unclear);
  }

  /** Whether the States of a sentence give something, and no word says that they ask for more. */
  boolean onlyGives(String text, List<String> states, Language language) {
    return !ProseVocabulary.has(Kind.ASK, language, text)
        && !ProseVocabulary.has(Kind.BUT, language, text)
        && !states.isEmpty()
        && in(text, language).told().stream()
            .map(told -> String.valueOf(told.contribution().state()))
            .toList()
            .containsAll(states);
  }

  // 'A paid for the travel, and B gave 10,000 euros' tells two contributions.
  private Found inPart(String part, Language language, String fund, String received) {
    Found whole = tell(ContributionClause.of(part, language, fund, mentions), received);
    List<ContributionClause> joined =
        parts.contains(ProseNeeds.Part.JOINED)
            ? ContributionClause.joined(part, language, fund, mentions)
            : List.of();
    if (joined.size() < 2) {
      return whole;
    }
    List<Found> found = joined.stream().map(clause -> tell(clause, received)).toList();
    boolean all = found.stream().noneMatch(clause -> clause.told().isEmpty());
    return !all && !whole.told().isEmpty()
        ? whole
        : new Found(
            found.stream().flatMap(clause -> clause.told().stream()).toList(),
            found.stream().anyMatch(Found::unclear));
  }

  private Found tell(ContributionClause clause, String received) {
    if (!clause.mayTell() || !parts.contains(ProseNeeds.Part.LENT) && clause.lends()) {
      return new Found(List.of(), false);
    }
    List<StatedContribution> told = clause.isGiven() ? told(clause, received) : List.of();
    return new Found(told, told.isEmpty());
  }

  private List<StatedContribution> told(ContributionClause clause, String received) {
    List<StateMentions.Mention> from = ContributionDonors.in(clause);
    List<MoneySum> sums = counted(clause, from.size());
    boolean perDonor = EACH.matcher(clause.text()).find();
    if (from.isEmpty()
        || sums.isEmpty() && hasOtherNumber(clause.text())
        || sums.size() > 1 && !fits(clause.text(), from, sums)
        || from.size() > 1 && sums.size() == 1 && !perDonor
        || from.size() > 1 && sums.size() < 2 && !ContributionDonors.isList(clause.text(), from)
        || clause.fund().isEmpty() && sums.isEmpty() && !clause.hasWork() && !clause.lends()
        || sums.stream().anyMatch(sum -> sum.amount().isEmpty() || isCut(clause.text(), sum))
        || sums.stream().anyMatch(sum -> sum.currency().isEmpty() && !sum.dollars())) {
      return List.of();
    }
    List<StatedContribution> told = new ArrayList<>();
    for (int i = 0; i < Math.max(from.size(), sums.size()); i++) {
      StateMentions.Mention donor = from.get(Math.min(i, from.size() - 1));
      told.add(
          given(
              clause,
              donor,
              sums.isEmpty() ? null : sums.get(Math.min(i, sums.size() - 1)),
              received));
    }
    return told;
  }

  private static StatedContribution given(
      ContributionClause clause,
      StateMentions.Mention donor,
      @org.jspecify.annotations.Nullable MoneySum sum,
      String received) {
    return new StatedContribution(
        new Note.NotedContribution(
            clause.text().substring(donor.start(), donor.end()),
            donor.state().code(),
            clause.fund(),
            sum == null ? null : sum.amount().orElse(null),
            sum == null ? null : sum.currency().orElse(null),
            received),
        sum != null && sum.dollars());
  }

  // '50,000 euros, of which 20,000 euros for travel' is one sum.
  private static List<MoneySum> counted(ContributionClause clause, int donors) {
    List<MoneySum> sums = clause.sums();
    boolean parts =
        donors == 1
            && sums.size() > 1
            && OF_WHICH
                .matcher(clause.text().substring(sums.getFirst().end(), sums.get(1).start()))
                .find();
    return parts ? sums.subList(0, 1) : sums;
  }

  // '000 80 euros', as a page written from the right may give it, is not 80 euros.
  private static boolean isCut(String text, MoneySum sum) {
    return ENDS_IN_DIGIT.matcher(text.substring(0, sum.start())).find()
        || BEGINS_WITH_DIGIT.matcher(text.substring(sum.end())).find();
  }

  private static boolean hasOtherNumber(String text) {
    return DIGITS.matcher(YEAR.matcher(text).replaceAll("")).find();
  }

  // Each State stands by its sum, or the text says that both lists have one order, or one State
  // gave
  // in several years.
  private static boolean fits(String text, List<StateMentions.Mention> from, List<MoneySum> sums) {
    if (from.size() == 1) {
      return sums.stream().allMatch(sum -> IN_YEAR.matcher(text.substring(sum.end())).find());
    }
    if (from.size() != sums.size()) {
      return false;
    }
    boolean alternate = true;
    for (int i = 1; i < from.size(); i++) {
      alternate &=
          from.get(i).start() > sums.get(i - 1).start()
              && sums.get(i).start() > from.get(i - 1).start();
    }
    return alternate || RESPECTIVELY.matcher(text).find();
  }
}
