package org.clearinghouse1540.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.Configuration;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;

/**
 * Tells passwords that are quickly guessed: those that were often found in breaches, names, words,
 * and words of this field, also with letters changed for look-alikes, and rows of the keyboard.
 */
final class PasswordStrength {
  /** Words that whoever knows this program tries first; docs/security.md names them too. */
  static final List<String> WORDS_HERE =
      List.of(
          "clearinghouse",
          "clearing",
          "1540",
          "unscr",
          "unsc",
          "resolution",
          "committee",
          "matrix",
          "nonproliferation",
          "proliferation",
          "nuclear",
          "chemical",
          "biological",
          "weapons",
          "security",
          "council",
          "nations",
          "expert",
          "secretariat",
          "mission",
          "administrator",
          "provider",
          "coordinator",
          "assistance");

  // Fewer guesses than 2 to the 35th.
  private static final double LEAST_BITS = 35;

  PasswordStrength() {}

  boolean is(String password) {
    // Estimating more than a line costs time and says no more.
    String line = password.substring(0, Math.min(100, password.length()));
    return Dictionaries.ESTIMATE.estimate(line).getEntropy() < LEAST_BITS;
  }

  // Read when the first password is chosen: a start does not need them.
  private static final class Dictionaries {
    static final Nbvcxz ESTIMATE = new Nbvcxz(configuration());

    private static Configuration configuration() {
      List<Dictionary> dictionaries =
          new ArrayList<>(ConfigurationBuilder.getDefaultDictionaries());
      dictionaries.add(
          new DictionaryBuilder()
              .setDictionaryName("words here")
              .setExclusion(false)
              .addWords(WORDS_HERE, 1)
              .createDictionary());
      return new ConfigurationBuilder()
          .setLocale(Locale.ENGLISH)
          .setDictionaries(dictionaries)
          .setMinimumEntropy(LEAST_BITS)
          .createConfiguration();
    }
  }
}
