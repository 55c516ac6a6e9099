package org.clearinghouse1540.kit.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Traditional Chinese characters and their simplified forms, for comparing only. */
final class TraditionalChinese {
  private static final String FILE = "/kit/data/traditional_chinese.txt";
  private static final int FIRST = 0x3400;
  private static final int LAST = 0x9FFF;
  private static final char[] SIMPLIFIED = read();
  private static final Map<Character, String> FORMS = forms();

  private TraditionalChinese() {}

  /** The simplified form of a character; the same character if it has none. */
  static int simplified(int character) {
    return character < FIRST || character > LAST ? character : SIMPLIFIED[character - FIRST];
  }

  /** The traditional characters with this simplified form; empty if there are none. */
  static String formsOf(char simplified) {
    return FORMS.getOrDefault(simplified, "");
  }

  private static Map<Character, String> forms() {
    Map<Character, String> forms = new HashMap<>();
    for (int i = 0; i < SIMPLIFIED.length; i++) {
      char traditional = (char) (FIRST + i);
      if (SIMPLIFIED[i] != traditional) {
        forms.merge(SIMPLIFIED[i], String.valueOf(traditional), String::concat);
      }
    }
    return Map.copyOf(forms);
  }

  private static char[] read() {
    char[] simplified = new char[LAST - FIRST + 1];
    for (int i = 0; i < simplified.length; i++) {
      simplified[i] = (char) (FIRST + i);
    }
    List<String> lines = lines();
    for (int line = 0; line + 1 < lines.size(); line += 2) {
      for (int i = 0; i < lines.get(line).length(); i++) {
        simplified[lines.get(line).charAt(i) - FIRST] = lines.get(line + 1).charAt(i);
      }
    }
    return simplified;
  }

  private static List<String> lines() {
    try (InputStream in = TraditionalChinese.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
