package org.clearinghouse1540.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.Groups;
import org.clearinghouse1540.states.InventedParties;
import org.clearinghouse1540.states.NameMatch;
import org.clearinghouse1540.states.PartyResolver;

/**
 * Finds the States and regions that an offer is for, where it names them only in its words: 'a
 * workshop for Example State 001'. A place that is named otherwise says nothing. Pure.
 */
final class OfferPlaces {
  private static final int LONGEST = 60;
  private static final int LONG_WORD = 8;
  private static final int SHORT_WORD = 4;
  private static final Pattern BOUNDARY = Pattern.compile("[.;:()!?\\n。；：（）！？؛؟]");
  private static final Pattern JOINT =
      Pattern.compile("^\\s*(?:[,،，、]|[,،]?\\s*(?:and|et|y|e|и)\\s|和|及|与|\\s+و)\\s*");
  private static final Pattern ARTICLE =
      Pattern.compile("^(?:the |l['’]|le |la |les |el |los |las )", Pattern.CASE_INSENSITIVE);
  private final Map<String, Pattern> words = new HashMap<>();
  private final PartyResolver resolver;
  private final Groups groups;

  OfferPlaces(PartyResolver resolver, Groups groups) {
    this.resolver = resolver;
    this.groups = groups;
    Map<String, List<String>> read = new HashMap<>();
    for (Table.Row row : Table.fromData("matching/data/beneficiary_words.csv").rows()) {
      boolean joined = row.require("language").equals(Language.ZH.code());
      String open = joined ? "" : "(?<![\\p{L}-])";
      String close = joined ? "" : "(?![\\p{L}-])";
      read.computeIfAbsent(row.require("kind"), kind -> new ArrayList<>())
          .add(
              Arrays.stream(row.require("words").split("\\|"))
                  .sorted((one, other) -> other.length() - one.length())
                  .map(Pattern::quote)
                  .collect(Collectors.joining("|", open + "(?:", ")" + close)));
    }
    read.forEach((kind, any) -> words.put(kind, pattern(String.join("|", any))));
  }

  private static Pattern pattern(String words) {
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private Pattern words(String kind) {
    return words.getOrDefault(kind, pattern("(?!)"));
  }

  /** The offer with the regions that it names only in its words; unchanged if it states some. */
  MatchOffer placed(MatchOffer offer) {
    if (!offer.regions().isEmpty()) {
      return offer;
    }
    List<String> found = in(offer.text());
    return found.isEmpty() ? offer : offer.in(found);
  }

  /** The States and regions that a text is for; empty if it does not say so clearly. */
  List<String> in(String text) {
    // In Arabic the word is a part of the name: 'للعراق'.
    String open = text.replaceAll("(?<!\\p{L})لل(?=\\p{L})", "لصالح ال");
    List<String> places = new ArrayList<>();
    Matcher cue = words("for").matcher(open);
    while (cue.find()) {
      if (isNegated(open, cue.start())) {
        continue;
      }
      String rest = clause(open, cue.end());
      String place = place(rest);
      while (!place.isEmpty()) {
        places.add(place);
        rest = rest.substring(rest.indexOf(place) + place.length());
        Matcher others = words("others").matcher(rest);
        if (others.find() && others.start() < SHORT_WORD * 2) {
          return List.of();
        }
        Matcher joint = JOINT.matcher(rest);
        rest = joint.find() ? rest.substring(joint.end()) : "";
        place = place(rest);
      }
    }
    return places.stream().distinct().toList();
  }

  private boolean isNegated(String text, int at) {
    String front = text.substring(Math.max(0, at - LONG_WORD), at).stripTrailing();
    Matcher not = words("not").matcher(front);
    while (not.find()) {
      if (not.end() == front.length()) {
        return true;
      }
    }
    return false;
  }

  private static String clause(String text, int from) {
    String rest = text.substring(from, Math.min(text.length(), from + LONGEST));
    Matcher end = BOUNDARY.matcher(rest);
    String clause = end.find() ? rest.substring(0, end.start()) : rest;
    String plain = clause.stripLeading();
    return ARTICLE.matcher(plain).replaceFirst("");
  }

  // The longest beginning that is a State, or a region that ends its part of the sentence.
  private String place(String given) {
    String rest = ARTICLE.matcher(given.stripLeading()).replaceFirst("");
    for (int end = rest.length(); end > 1; end--) {
      boolean word =
          end == rest.length()
              || !Character.isLetterOrDigit(rest.charAt(end))
              || Character.isIdeographic(rest.charAt(end));
      String name = rest.substring(0, end);
      if (word && name.equals(name.strip()) && isPlace(name, rest.substring(end))) {
        return name;
      }
    }
    return "";
  }

  private boolean isPlace(String name, String after) {
    if (InventedParties.meansState(name) || resolver.state(name) instanceof NameMatch.One<?>) {
      return Character.isIdeographic(name.charAt(0)) || !Character.isLowerCase(name.charAt(0));
    }
    boolean ends = after.isBlank() || JOINT.matcher(after).find();
    boolean written =
        Character.isIdeographic(name.charAt(0))
            || name.length() >= LONG_WORD
            || !Character.isLowerCase(name.charAt(0))
                && (name.length() > SHORT_WORD || name.equals(name.toUpperCase(Locale.ROOT)));
    return ends && written && !groups.isEverywhere(name) && groups.isKnown(name);
  }
}
