package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.List;
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
          "(?iu)\\b(?:each|apiece|chacune?|cada un[oa]|por cabeza)\\b|кажд|по \\d|各(?!国)|كل"
              + " منهما|لكل منهما|كل منها|كلٌ? من");
  private static final Pattern RESPECTIVELY =
      Pattern.compile(
          "(?iu)\\brespective(?:ly|ment)\\b|respectivamente|соответственно|分别|على التوالي");
  private static final Pattern OF_WHICH =
      Pattern.compile(
          "(?iu)\\b(?:of which|including|equivalent|about|dont|y compris|équivalent|soit environ|de"
              + " l[oa]s cuales|incluid[oa]s?|equivalente)\\b|из (?:них|которых)|в том"
              + " числе|эквивалент|其中|约合|منها|بما في ذلك|ما يعادل|\\(|（");
  private static final Pattern IN_YEAR =
      Pattern.compile("^[^;]{0,30}?(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
  // A longer sentence is a page whose sentences were not found; its words alone are reported.
  private static final int LONGEST = 3_000;
  private static final Pattern CLAUSE = Pattern.compile("[;；؛]");
  // After these words the money is only said to serve for something.
  private static final Pattern PURPOSE =
      Pattern.compile(
          "(?iu)[,:，：،]|\\b(?:which|so that|in order|pour|afin|para|a fin de)\\b|для|чтобы|用于|من"
              + " أجل|لتغطية|لتمويل");

  private final StateMentions mentions;
  private final ContributionDonors donors;

  ProseContributions(StateMentions mentions) {
    this.mentions = mentions;
    this.donors = new ContributionDonors(mentions);
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
      boolean paid =
          mentions.in(part, language).stream()
              .anyMatch(mention -> ContributionDonors.isFunder(mention, part, language));
      Clause clause = new Clause(part, MoneySum.in(part, language), language, fund, paid);
      if (clause.mayTell()) {
        List<StatedContribution> found = clause.isGiven() ? told(clause, received) : List.of();
        told.addAll(found);
        unclear |= found.isEmpty();
      }
    }
    return new Found(told, unclear);
  }

  private record Clause(
      String text, List<MoneySum> sums, Language language, String fund, boolean paid) {
    private boolean is(Kind kind) {
      return ProseVocabulary.has(kind, language, text);
    }

    private boolean hasWork() {
      return is(Kind.WORK) || EarlierTitles.namesEvent(text, language);
    }

    boolean mayTell() {
      boolean gives = is(Kind.GIVE) || is(Kind.GIFT);
      return !fund.isEmpty() && gives
          || !sums.isEmpty() && (gives || is(Kind.FINANCE))
          || (is(Kind.FINANCE) || paid) && hasWork();
    }

    // Hoped for, offered, promised on a condition or refused: nothing is given.
    boolean isGiven() {
      String part = essential();
      boolean conditional =
          ProseVocabulary.has(Kind.CONDITIONAL, language, part)
              && !ProseVocabulary.has(Kind.PROMISE, language, part);
      boolean own = fund.isEmpty() && !paid && ProseVocabulary.has(Kind.OWN, language, text);
      return !conditional && !own && !ProseVocabulary.has(Kind.UNGIVEN, language, part);
    }

    // The words up to the end of the last part, and to the end of its clause.
    private String essential() {
      int last = 0;
      for (Kind kind : List.of(Kind.FUND, Kind.GIFT, Kind.FINANCE)) {
        Matcher found = ProseVocabulary.pattern(kind, language).matcher(text);
        last = found.find() ? Math.max(last, found.end()) : last;
      }
      Matcher verb = ProseVocabulary.pattern(Kind.GIVE, language).matcher(text);
      last = verb.find() && last == 0 ? verb.end() : last;
      last = sums.isEmpty() ? last : Math.max(last, sums.getFirst().end());
      Matcher purpose = PURPOSE.matcher(text).region(Math.min(last, text.length()), text.length());
      return purpose.find() ? text.substring(0, purpose.start()) : text;
    }
  }

  private List<StatedContribution> told(Clause clause, String received) {
    List<StateMentions.Mention> from = donors.in(clause.text(), clause.sums(), clause.language());
    List<MoneySum> sums = counted(clause, from.size());
    boolean perDonor = EACH.matcher(clause.text()).find();
    if (from.isEmpty()
        || sums.isEmpty() && hasOtherNumber(clause.text())
        || sums.size() > 1 && !fits(clause.text(), from, sums)
        || from.size() > 1 && sums.size() == 1 && !perDonor
        || from.size() > 1 && sums.size() < 2 && !ContributionDonors.isList(clause.text(), from)
        || clause.fund().isEmpty() && !clause.hasWork()
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
      Clause clause,
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
  private static List<MoneySum> counted(Clause clause, int donors) {
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
