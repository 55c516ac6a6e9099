package org.clearinghouse1540.notes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.notes.ProseVocabulary.Kind;

/**
 * Finds who gave what to which fund in a sentence of any order, by its parts: a fund, a word for
 * giving, the States that give, and the sums. Where the parts do not fit each other without doubt
 * it finds nothing, and the sentence is reported. Pure.
 */
final class ProseContributions {
  private static final String SCALE =
      "(?: ?(?:million|billion|thousand|mln|millions? (?:de |d['’])|millones de|mille|mil|тыс\\p{L}*\\.?"
          + "|млн\\.?|миллион\\p{L}*|万|百万|千|亿|萬|億|ألف|مليون|ملايين))?";
  private static final Pattern SUM =
      Pattern.compile(
          "(?iu)(?:(?:(?<![A-Za-z])(?-i:[A-Z]{3})|(?:US|CA|C|A|AU|NZ|S|HK)?\\$|€|£|¥)\\s?\\d[\\d., \\u00a0'’]*\\d?"
              + SCALE
              + ")|(?:\\d[\\d., \\u00a0'’]*\\d?\\s?"
              + SCALE
              + "\\s?(?:\\p{L}+ (?:de |d['’]|من )?)?(?:"
              + Currencies.WORDS
              + "))");
  // Another number than a year or a resolution may be a sum that was not recognized.
  private static final Pattern YEAR =
      Pattern.compile(
          "(?<!\\d)(?:\\d{4} \\(\\d{4}\\)|(?:19|20)\\d{2}|1[-–]?540|\\d{1,2})(?!\\d|[.,' ]\\d{3})(?! ?[万千亿萬億%])");
  private static final Pattern DIGITS = Pattern.compile("\\d{3,}|\\d[.,' ]\\d|\\d ?[万千亿萬億]");
  private static final Pattern EACH =
      Pattern.compile(
          "(?iu)\\b(?:each|chacun|chacune|cada un[oa])\\b|кажд|по \\d|各(?!国)|كل منهما|لكل منهما");
  private static final Pattern AND =
      Pattern.compile(
          "(?iu)^[,،、 ]*(?:(?:and|et|y|e|и|و|和|与)\\s*)?(?:the )?(?:(?:Government|Gouvernement"
              + "|Gobierno|Правительств\\p{L}*|حكومة)(?: of| de| du| del)? ?)?(?:the |la |le |l['’])?$");

  private final StateMentions mentions;

  ProseContributions(StateMentions mentions) {
    this.mentions = mentions;
  }

  List<Note.NotedContribution> in(String text, Language language) {
    Matcher fund = ProseVocabulary.pattern(Kind.FUND, language).matcher(text);
    if (!fund.find()
        || !ProseVocabulary.has(Kind.GIVE, language, text)
        || ProseVocabulary.has(Kind.UNGIVEN, language, text)) {
      return List.of();
    }
    List<StateMentions.Mention> donors = donors(text, language);
    List<String> sums = new ArrayList<>();
    Matcher sum = SUM.matcher(text);
    while (sum.find()) {
      sums.add(sum.group());
    }
    boolean perDonor = EACH.matcher(text).find();
    if (donors.isEmpty()
        || sums.isEmpty() && DIGITS.matcher(YEAR.matcher(text).replaceAll("")).find()
        || sums.size() > 1 && sums.size() != donors.size()
        || donors.size() > 1 && sums.size() == 1 && !perDonor
        || donors.size() > 1 && sums.size() < 2 && !enumerated(text, donors)) {
      return List.of();
    }
    return given(donors, sums, fund.group().strip(), text);
  }

  private static List<Note.NotedContribution> given(
      List<StateMentions.Mention> donors, List<String> sums, String fund, String text) {
    List<Note.NotedContribution> found = new ArrayList<>();
    for (int i = 0; i < donors.size(); i++) {
      String words = sums.isEmpty() ? "" : sums.get(sums.size() == 1 ? 0 : i);
      Optional<BigDecimal> amount = ContributionParser.amount(words);
      Optional<String> currency = Currencies.in(words);
      if (!words.isEmpty() && (amount.isEmpty() || currency.isEmpty())) {
        return List.of();
      }
      found.add(
          new Note.NotedContribution(
              text.substring(donors.get(i).start(), donors.get(i).end()),
              donors.get(i).state().code(),
              fund,
              amount.orElse(null),
              currency.orElse(null),
              text));
    }
    return found;
  }

  // 'equipment for a State': that State receives.
  private List<StateMentions.Mention> donors(String text, Language language) {
    List<StateMentions.Mention> donors = new ArrayList<>(mentions.in(text, language));
    donors.removeIf(
        mention -> {
          String before = text.substring(0, mention.start());
          return ProseVocabulary.has(Kind.RECEIVER, language, before) || insideSum(mention, text);
        });
    return donors;
  }

  // 'United States dollars' names no donor.
  private static boolean insideSum(StateMentions.Mention mention, String text) {
    Matcher sum = SUM.matcher(text);
    while (sum.find()) {
      if (sum.start() <= mention.start() && mention.start() < sum.end()) {
        return true;
      }
    }
    return false;
  }

  // 'A, B and C gave': one list, so that all of them give.
  private static boolean enumerated(String text, List<StateMentions.Mention> donors) {
    for (int i = 1; i < donors.size(); i++) {
      String between = text.substring(donors.get(i - 1).end(), donors.get(i).start());
      if (!AND.matcher(between).matches()) {
        return false;
      }
    }
    return true;
  }
}
