package org.clearinghouse1540.states;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names made plain for comparing: without case, accents, articles, kinds of apostrophe or hyphen.
 */
final class NormalizedName {
  private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f\\u064b-\\u0652\\u0640]");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}()&/]+");
  private static final Pattern ARTICLE = Pattern.compile("^(the|la|le|les|el|los|las|l) (?=.)");
  private static final Pattern SMALL =
      Pattern.compile("\\b(the|of|for|on|in|and|to|de|des|du|la|le|les|et|el|los|las|del|y)\\b|&");

  private NormalizedName() {}

  static String of(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    plain = plain.replaceAll("[’'‘`´ʼ]", " ");
    plain = ACCENTS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
    plain =
        Normalizer.normalize(plain, Normalizer.Form.NFC)
            .replaceAll("[أإآ]", "ا")
            .replace('ى', 'ي')
            .replace('ё', 'е');
    plain = SIGNS.matcher(plain).replaceAll(" ").strip();
    return ARTICLE.matcher(plain).replaceAll("");
  }

  /** A name of an organization: without small words and with one spelling of English. */
  static String ofOrganization(String name) {
    String plain =
        of(name)
            .replace("co operation", "cooperation")
            .replace("organisation", "organization")
            .replace("centre", "center")
            .replace("programme", "program")
            .replace("(", " ")
            .replace(")", " ");
    return SMALL.matcher(plain).replaceAll(" ").replaceAll("\\s+", " ").strip();
  }
}
