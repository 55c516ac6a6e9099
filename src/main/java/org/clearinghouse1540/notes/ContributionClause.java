package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.notes.ProseVocabulary.Kind;

/**
 * A clause that may say who gave what: its sums of money, the fund, and the States that it names.
 * Pure.
 *
 * @param fund the fund that the clause names or continues; empty if there is none
 * @param paid whether the clause says of a State that it paid: 'with the financial support of A'
 */
record ContributionClause(
    String text,
    List<MoneySum> sums,
    Language language,
    String fund,
    List<StateMentions.Mention> named,
    boolean paid) {
  private static final int SUBJECT = 60;
  // After these words the money is only said to serve for something.
  private static final Pattern PURPOSE =
      Pattern.compile(
          "(?iuU)[,:，：،]|\\b(?:which|that|so that|in order|pour|afin|para|a fin"
              + " de|que|qui)\\b|для|чтобы|что|用于|得以|من أجل|لتغطية|لتمويل");
  private static final Pattern JOIN =
      Pattern.compile(
          "(?iu)(?:,? (?:and|while|whereas|whilst|et|tandis que|alors que|y|mientras que|и|а|тогда"
              + " как|в то время как)|,) (?=\\S)|，(?:而)?|، (?=و\\p{L})|، (?:بينما|في حين) ");

  ContributionClause {
    sums = List.copyOf(sums);
    named = List.copyOf(named);
  }

  static ContributionClause of(
      String text, Language language, String fund, StateMentions mentions) {
    List<StateMentions.Mention> named = mentions.in(text, language);
    return new ContributionClause(
        text,
        MoneySum.in(text, language),
        language,
        fund,
        named,
        named.stream().anyMatch(mention -> ContributionDonors.isFunder(mention, text, language)));
  }

  /** The clauses that a conjunction joins, each with its own State and its own verb of giving. */
  static List<ContributionClause> joined(
      String text, Language language, String fund, StateMentions mentions) {
    List<StateMentions.Mention> named = mentions.in(text, language);
    List<ContributionClause> joined = new ArrayList<>();
    if (named.size() < 2) {
      return joined;
    }
    int start = 0;
    Matcher join = JOIN.matcher(text);
    while (join.find()) {
      String left = text.substring(start, join.start());
      String right = text.substring(join.end());
      int from = start;
      int verb = language == Language.AR ? SUBJECT : verb(right, language);
      boolean both =
          named.stream().anyMatch(state -> state.start() >= from && state.end() <= join.start())
              && named.stream()
                  .map(state -> state.start() - join.end())
                  .anyMatch(at -> at >= 0 && at < Math.min(verb, SUBJECT));
      if (both && verb(left, language) >= 0 && verb(right, language) >= 0) {
        joined.add(part(left, language, fund, mentions));
        start = join.end();
      }
    }
    if (start > 0) {
      joined.add(part(text.substring(start), language, fund, mentions));
    }
    return joined;
  }

  // The fund of another part is not that of a part that says what was paid for or lent.
  private static ContributionClause part(
      String text, Language language, String fund, StateMentions mentions) {
    boolean own =
        !ProseVocabulary.has(Kind.FUND, language, text)
            && (ProseVocabulary.has(Kind.FINANCE, language, text)
                || ProseVocabulary.has(Kind.LEND, language, text));
    return of(text, language, own ? "" : fund, mentions);
  }

  // The beginning of the first verb of giving; less than 0 if there is none.
  private static int verb(String text, Language language) {
    int first = -1;
    for (Kind kind : List.of(Kind.GIVE, Kind.FINANCE, Kind.LEND)) {
      Matcher found = ProseVocabulary.pattern(kind, language).matcher(text);
      if (found.find() && (first < 0 || found.start() < first)) {
        first = found.start();
      }
    }
    return first;
  }

  private boolean is(Kind kind) {
    return ProseVocabulary.has(kind, language, text);
  }

  boolean hasWork() {
    return is(Kind.WORK) || EarlierTitles.namesEvent(text, language);
  }

  /** Whether a person, premises or a thing are lent. */
  boolean lends() {
    return !named.isEmpty() && is(Kind.LEND);
  }

  boolean mayTell() {
    boolean gives = is(Kind.GIVE) || is(Kind.GIFT);
    return !fund.isEmpty() && gives
        || !sums.isEmpty() && (gives || is(Kind.FINANCE))
        || !named.isEmpty() && (paid || is(Kind.FINANCE)) && hasWork()
        || lends();
  }

  // Hoped for, offered, promised on a condition or refused: nothing is given.
  boolean isGiven() {
    String part = essential();
    boolean lent = lends();
    boolean conditional =
        !lent
            && ProseVocabulary.has(Kind.CONDITIONAL, language, part)
            && !ProseVocabulary.has(Kind.PROMISE, language, part);
    boolean own = fund.isEmpty() && !paid && !lent && is(Kind.OWN);
    return !conditional && !own && !ProseVocabulary.has(Kind.UNGIVEN, language, part);
  }

  // The words up to the end of the last part, and to the end of its clause.
  private String essential() {
    int last = 0;
    for (Kind kind : List.of(Kind.FUND, Kind.GIFT, Kind.FINANCE, Kind.LEND)) {
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
