package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.notes.ProseVocabulary.Kind;

/** Chooses among the States that a clause names those that give. Pure. */
final class ContributionDonors {
  private static final int NEAR = 60;
  private static final int CLOSE = 30;
  private static final Pattern RELATIVE =
      Pattern.compile(
          "(?iu)^,? (?:which|that|who|qui|que|котор\\p{L}+)(?!\\p{L})|^،? (?:التي|الذي)");
  // 'Given by A': A gives, whatever State is named before.
  private static final Pattern AGENT = Pattern.compile("(?iuU)\\b(?:by|par|por)\\b[^,]{0,40}$|由$");
  private static final Pattern ORGANIZES = Pattern.compile("^(?:政府)?(?:主办|承办|举办|召开|主持)");
  private static final Pattern AND =
      Pattern.compile(
          "(?iu)^[,،、 ]*(?:(?:as well as|and|et|ainsi que|y|e|и|а"
              + " также|و|和|与|及|以及)\\s*)?(?:(?:by|from|par|por|de|от) )?(?:the )?(?:(?:le |el"
              + " )?(?:Government|Gouvernement|Gobierno|Правительств\\p{L}*|حكومة|政府)(?: of| de|"
              + " du| del)? ?)?(?:the |la |le |les |el |l['’])?$");

  // 'Paid by the ministry': somebody else pays.
  private static final Pattern BY_OTHERS =
      Pattern.compile(
          "(?iuU)\\b(?:borne|met|covered|paid(?:"
              + " for)?|settled|funded|financed|seconded|lent|donated|defrayed|assumed|provided)"
              + " by\\b(?! (?:an?|the) (?:\\w+ ){0,2}(?:donation|grant|gift|contribution|fund|sum))"
              + "|\\b(?:payé|pris|financé|détaché|prêté|réglé|assumé|supporté|couvert|versé|fourni)e?s?(?:"
              + " en charge)? par\\b(?! une? (?:\\w+ )?(?:don|subvention|contribution|somme))"
              + "|\\b(?:pagad|sufragad|costead|financiad|abonad|cubiert|cedid|asumid|aportad)[oa]s?"
              + " por\\b(?! una? (?:\\w+ )?(?:donaci|donativo|aport|contribuci|suma|subvenci))");

  private ContributionDonors() {}

  /** The States that give, in order; empty if that is not certain. */
  static List<StateMentions.Mention> in(ContributionClause told) {
    String clause = told.text();
    List<MoneySum> sums = told.sums();
    Language language = told.language();
    List<StateMentions.Mention> named = new ArrayList<>(told.named());
    named.removeIf(
        mention ->
            isHost(mention, clause, language)
                || sums.stream()
                    .anyMatch(
                        sum -> sum.start() <= mention.start() && mention.start() < sum.end()));
    List<StateMentions.Mention> certain =
        chosen(named, clause, mention -> certainlyGives(mention, clause, language));
    if (!certain.isEmpty() || BY_OTHERS.matcher(clause).find()) {
      return certain;
    }
    named.removeIf(
        mention ->
            receives(mention, clause, language)
                && !(told.lends() && is(Kind.STAFF_OF, language, before(mention, clause))));
    Predicate<StateMentions.Mention> marked =
        mention -> is(Kind.GIVER, language, before(mention, clause));
    int verb = firstVerb(clause, language);
    boolean verbFirst =
        language == Language.AR || language == Language.RU || language == Language.ZH;
    List<StateMentions.Mention> subjects =
        named.stream()
            .filter(marked.negate())
            .filter(
                mention ->
                    verbFirst
                        || mention.start() < verb
                        || hasItsSum(mention, clause, sums, language))
            .toList();
    if (!subjects.isEmpty()) {
      return subjects;
    }
    List<StateMentions.Mention> givers = chosen(named, clause, marked);
    return givers.isEmpty() ? named : givers;
  }

  // 'A gave 10,000 euros, and B gave 20,000 euros', 'and B 20,000 euros'.
  private static boolean hasItsSum(
      StateMentions.Mention mention, String clause, List<MoneySum> sums, Language language) {
    for (MoneySum sum : sums) {
      int far = sum.start() - mention.end();
      if (far >= 0 && far < CLOSE) {
        String between = clause.substring(mention.end(), sum.start());
        return between.isBlank() || is(Kind.GIVE, language, between);
      }
    }
    return false;
  }

  private static int firstVerb(String clause, Language language) {
    int first = Integer.MAX_VALUE;
    for (Kind kind : List.of(Kind.GIVE, Kind.FINANCE)) {
      Matcher verb = ProseVocabulary.pattern(kind, language).matcher(clause);
      first = verb.find() ? Math.min(first, verb.start()) : first;
    }
    return first;
  }

  // 'Financed by A', 'A, which gave', 'thanked A for its gift'.
  private static boolean certainlyGives(
      StateMentions.Mention mention, String clause, Language language) {
    String before = before(mention, clause);
    String after = clause.substring(mention.end());
    String near = near(mention, clause);
    if (isFunder(mention, clause, language) || AGENT.matcher(before).find()) {
      return true;
    }
    boolean gives = is(Kind.GIVE, language, near) || is(Kind.GIFT, language, near);
    return gives
        && !is(Kind.RECEIVES, language, after)
        && (RELATIVE.matcher(after).find()
            || is(Kind.THANKED, language, after) && language != Language.ZH);
  }

  /** Whether the clause says that the State paid: 'with the financial support of A'. */
  static boolean isFunder(StateMentions.Mention mention, String clause, Language language) {
    boolean funded = is(Kind.FUNDED, language, before(mention, clause));
    return funded && (language != Language.ZH || is(Kind.FINANCE, language, near(mention, clause)));
  }

  // 'Organized by A': that State is not named as one that gives.
  private static boolean isHost(StateMentions.Mention mention, String clause, Language language) {
    boolean host = is(Kind.HOST, language, before(mention, clause));
    // 'The delegate of A announced that …': A gives.
    return host && !is(Kind.PROMISE, language, near(mention, clause))
        || ORGANIZES.matcher(clause.substring(mention.end())).find();
  }

  private static String near(StateMentions.Mention mention, String clause) {
    return clause.substring(mention.end(), Math.min(mention.end() + NEAR, clause.length()));
  }

  // 'Equipment for A': that State receives.
  private static boolean receives(StateMentions.Mention mention, String clause, Language language) {
    return is(Kind.RECEIVER, language, before(mention, clause))
        || is(Kind.RECEIVES, language, clause.substring(mention.end()));
  }

  // The States that fit, and those of the same list: 'by A, B and C'.
  private static List<StateMentions.Mention> chosen(
      List<StateMentions.Mention> named, String clause, Predicate<StateMentions.Mention> fits) {
    List<StateMentions.Mention> chosen = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      boolean goesOn =
          i > 0
              && !chosen.isEmpty()
              && chosen.getLast() == named.get(i - 1)
              && isList(clause, named.get(i - 1), named.get(i));
      if (fits.test(named.get(i)) || goesOn) {
        int from = i;
        while (!goesOn
            && from > 0
            && !chosen.contains(named.get(from - 1))
            && isList(clause, named.get(from - 1), named.get(from))) {
          from--;
        }
        chosen.addAll(named.subList(from, i + 1));
      }
    }
    return chosen;
  }

  /** Whether the States are in one list: 'A, B and C gave'. */
  static boolean isList(String clause, List<StateMentions.Mention> donors) {
    for (int i = 1; i < donors.size(); i++) {
      if (!isList(clause, donors.get(i - 1), donors.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isList(
      String clause, StateMentions.Mention one, StateMentions.Mention next) {
    return AND.matcher(clause.substring(one.end(), next.start())).matches();
  }

  private static String before(StateMentions.Mention mention, String clause) {
    return clause.substring(0, mention.start());
  }

  private static boolean is(Kind kind, Language language, String text) {
    return ProseVocabulary.has(kind, language, text);
  }
}
