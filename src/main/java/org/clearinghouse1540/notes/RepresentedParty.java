package org.clearinghouse1540.notes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The State or organization in words for those who came for it: 'representatives of', 'a delegation
 * from', 'officials of the Government of', in six languages. Works on folded text. Pure.
 */
final class RepresentedParty {
  private static final String COUNT = "(?:\\d{1,3} |some |quelques |unos |около )?";
  private static final Pattern ENGLISH =
      Pattern.compile(
          "^(?:the |an? )?COUNT(?:(?:senior|high-level|government|national|official|state) )*"
                  .replace("COUNT", COUNT)
              + "(?:representatives?|delegations?|delegates?|officials?|authorities)"
              + "(?: and (?:officials|experts|delegates))? (?:of|from) (?:the )?"
              + "(?:(?:competent |national )?(?:authorities|governments?|delegations?) of (?:the )?)?"
              + "(.+)$");
  private static final Pattern FRENCH =
      Pattern.compile(
          "^(?:les |la |une? |des |de |d')?COUNT(?:hauts )?".replace("COUNT", COUNT)
              + "(?:representante?s?|delegations?|delegues?|fonctionnaires|responsables|autorites)"
              + "(?: gouvernementaux| nationaux| officiels)?"
              + " (?:de la |de l'|du |des |d'|de |venus de )"
              + "(?:(?:autorites|gouvernements?) (?:de la |de l'|du |des |d'|de ))?(.+)$");
  private static final Pattern SPANISH =
      Pattern.compile(
          "^(?:el |la |los |las |unos? |unas? |de )?COUNT".replace("COUNT", COUNT)
              + "(?:representantes?|delegacion|delegaciones|delegad[oa]s?|funcionarios|autoridades)"
              + "(?: gubernamentales| nacionales| oficiales)?"
              + " (?:de la |de los |de las |del |de |procedentes de )"
              + "(?:(?:autoridades|gobiernos?) (?:de la |de los |de las |del |de ))?(.+)$");
  private static final Pattern RUSSIAN =
      Pattern.compile(
          "^COUNT(?:правительственн\\p{L}+ |официальн\\p{L}+ )*".replace("COUNT", COUNT)
              + "(?:представител\\p{L}*|делегаци\\p{L}*|делегат\\p{L}*|должностн\\p{L}+ лиц\\p{L}*)"
              + " (?:из |от |со стороны )?"
              + "(?:(?:властей|правительств\\p{L}?|компетентных органов|органов власти) )?(.+)$");
  private static final Pattern ARABIC =
      Pattern.compile(
          "^(?:ممثلون|ممثلو|ممثلي|ممثلين|ممثل|وفود|وفد|مندوبون|مندوبو|مندوب|مسؤولون|مسوولون)"
              + " (?:من |عن )?(?:حكومه |حكومات )?(.+)$");
  private static final Pattern CHINESE =
      Pattern.compile("^(?:来自)?(.+?)的?(?:政府)?(?:代表团|代表|官员)$|^来自(.+)$");
  private static final Pattern GENITIVE =
      Pattern.compile(
          "^(?:of |from |de la |de l'|de los |de las |du |des |del |de |d'|из |от )(?:the )?(.+)$");
  private static final Pattern PEOPLE =
      Pattern.compile(
          "^(?:the |les |los |las |des |de )?COUNT(?:experts?|expertos?|observers?|observateurs"
                  .replace("COUNT", COUNT)
              + "|observadores|эксперт\\p{L}*|наблюдател\\p{L}*|خبراء)"
              + " (?:of |from |de la |de l'|du |des |del |de |d'|из |от |من )?(?:the )?(.+)$");

  private RepresentedParty() {}

  /** Returns the party that sent representatives; empty if the words do not name one. */
  static Optional<String> in(String folded) {
    for (Pattern pattern :
        new Pattern[] {ENGLISH, FRENCH, SPANISH, RUSSIAN, ARABIC, CHINESE, GENITIVE}) {
      Matcher found = pattern.matcher(folded);
      if (found.matches()) {
        String name = found.group(1);
        return Optional.of(name == null ? found.group(2) : name);
      }
    }
    return Optional.empty();
  }

  /** Returns the name after words for experts and observers. */
  static Optional<String> ofPeople(String folded) {
    Matcher found = PEOPLE.matcher(folded);
    return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
  }
}
