package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.states.State;

/** Extracts the city and the country from the text of a venue; adds nothing to it. Pure. */
final class VenueParser {
  private static final Pattern SMALL =
      Pattern.compile(
          "^(?:in|at|à|en|في|بمدينة|مدينة" + "|г\\.|город|على)(?:\\s+|(?<=\\.))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern ONLY_SMALL =
      Pattern.compile(
          "(?:in|at|à|en|au|aux|а|в|во|на|г|город|في|من|the|le|la|les|el|los|las|on|of|de|du|des)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  // 'In the mode of a video conference' is no city.
  private static final Pattern WAY =
      Pattern.compile(
          "(?iu)^(?:во? |en |in |au"
              + " )?(?:режиме|формате|modalidad|formato|mode|format|forme|forma)(?!\\p{L}).*");
  private static final Pattern FRENCH_TO = Pattern.compile("^(?:a|A)u(x?)\\s+(?=\\p{Lu})");
  private static final Pattern RUSSIAN_IN =
      Pattern.compile("^(?:[Вв]о?|[Нн]а)\\s+(?:(?:городе|г\\.)\\s*)?|^городе\\s+");
  private static final Pattern CHINESE_IN = Pattern.compile("^[在于於]");

  private final NameResolver parties;

  VenueParser(NameResolver parties) {
    this.parties = parties;
  }

  /** The result for one text. */
  record Venue(Optional<String> city, Optional<State> country, boolean online, boolean unclear) {}

  Venue of(String words) {
    String plain = words.strip();
    boolean online = false;
    for (NoteVocabulary.Word word : NoteVocabulary.get().of("online")) {
      Pattern form =
          NoteVocabulary.compiled(
              "(?<!\\p{L})" + Pattern.quote(word.words()) + "(?!\\p{L})",
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
      if (form.matcher(plain).find()) {
        online = true;
        plain = form.matcher(plain).replaceAll(" ");
        plain = plain.replaceAll("^\\s*(?:and|et|y|и)\\s|\\s(?:and|et|y|и|و)\\s*$", " ");
      }
    }
    List<String> parts = new ArrayList<>();
    boolean unclear = parts(plain, parts);
    if (parts.isEmpty()) {
      return new Venue(Optional.empty(), Optional.empty(), online, !online);
    }
    if (parts.size() == 1 && isCityOfAnother(parts.getFirst())) {
      return new Venue(Optional.of(parts.getFirst()), Optional.empty(), online, true);
    }
    // A city may have the name of its State.
    boolean twice =
        parts.size() > 1
            && TextFolding.IGNORING_DIACRITICS.sameWords(
                parts.getLast(), parts.get(parts.size() - 2));
    for (int used = twice ? 1 : Math.min(2, parts.size()); used >= 1; used--) {
      String last = String.join(", ", parts.subList(parts.size() - used, parts.size()));
      NameResolver.Party party = parties.of(last);
      if (party.state().isPresent() && party.doubt().isEmpty()) {
        List<String> before = parts.subList(0, parts.size() - used);
        return new Venue(city(before), party.state(), online, unclear || before.size() > 2);
      }
    }
    Optional<Venue> chinese = chinese(parts, online);
    Optional<String> city = parts.size() == 1 ? Optional.of(parts.getFirst()) : Optional.empty();
    return chinese.orElse(new Venue(city, Optional.empty(), online, true));
  }

  // In Arabic without signs of vowels, Amman is written as Oman: a person decides.
  private static boolean isCityOfAnother(String name) {
    return NoteVocabulary.get().of("city-or-state").stream()
        .anyMatch(word -> TextFolding.IGNORING_DIACRITICS.sameWords(word.words(), name));
  }

  /** Adds the parts of a venue; returns whether one of them may be a name in another case. */
  private boolean parts(String words, List<String> parts) {
    boolean unclear = false;
    for (String part : words.replaceAll("[()（）]", ",").split("[,，،;؛]")) {
      String clean = SMALL.matcher(part.strip()).replaceFirst("");
      clean = clean.replaceAll("^[\\s.:–—-]+|[\\s.:–—-]+$", "");
      if (part.strip().matches("(\\p{Lu}\\.){2,}") && !parts.isEmpty()) {
        // 'Washington, D.C.' is one city.
        parts.set(parts.size() - 1, parts.getLast() + ", " + part.strip());
      } else if (ONLY_SMALL.matcher(clean).matches() || WAY.matcher(clean).matches()) {
        unclear = true; // A preposition without its city.
      } else if (!clean.isEmpty()) {
        Place place = place(clean);
        unclear |= place.inOtherCase();
        parts.add(place.name());
      }
    }
    return unclear;
  }

  private record Place(String name, boolean inOtherCase) {}

  // French 'au' holds the article of a city; in Russian the city takes the case of its preposition.
  private Place place(String words) {
    Matcher french = FRENCH_TO.matcher(words);
    if (french.lookingAt()) {
      String name = words.substring(french.end());
      String article = french.group(1).isEmpty() ? "Le " : "Les ";
      return new Place(parties.of(name).state().isPresent() ? name : article + name, false);
    }
    Matcher russian = RUSSIAN_IN.matcher(words);
    if (!russian.lookingAt()) {
      return new Place(CHINESE_IN.matcher(words).replaceFirst(""), false);
    }
    String name = words.substring(russian.end());
    Optional<String> nominative = RussianCities.nominative(name);
    boolean state = parties.of(name).state().isPresent();
    return new Place(nominative.orElse(name), nominative.isEmpty() && !state);
  }

  /** Whether a place is named after a preposition that changes the end of its name. */
  static boolean isInOtherCase(String words) {
    return RUSSIAN_IN.matcher(words).lookingAt();
  }

  private static Optional<String> city(List<String> before) {
    return before.isEmpty() ? Optional.empty() : Optional.of(before.getLast());
  }

  // In Chinese the State precedes the city, without a separator.
  private Optional<Venue> chinese(List<String> parts, boolean online) {
    String words = String.join("", parts);
    if (NoteVocabulary.get().language(words) != Language.ZH) {
      return Optional.empty();
    }
    for (int cut = words.length() - 1; cut > 1; cut--) {
      NameResolver.Party front = parties.of(words.substring(0, cut));
      if (front.state().isPresent()) {
        String city = words.substring(cut).strip();
        return Optional.of(
            new Venue(
                city.isEmpty() ? Optional.empty() : Optional.of(city),
                front.state(),
                online,
                false));
      }
    }
    return Optional.empty();
  }
}
