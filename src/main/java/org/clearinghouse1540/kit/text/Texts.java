package org.clearinghouse1540.kit.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of the program by key and language. The first word of a key names its module: {@code
 * frame.title} stands in {@code frame/text_en.properties} and its five sisters. A test holds the
 * six files of each module to the same keys.
 */
public final class Texts {
  private static final Map<String, Properties> FILES = new ConcurrentHashMap<>();

  private Texts() {}

  /**
   * The text of a key with {@code {0}}, {@code {1}} replaced by the arguments. A key that is
   * nowhere is given back in brackets, so that it is seen.
   */
  public static String get(Language language, String key, Object... arguments) {
    String room = key.substring(0, Math.max(0, key.indexOf('.')));
    String text = file(room, language).getProperty(key);
    if (text == null) {
      text = file(room, Language.EN).getProperty(key, "[" + key + "]");
    }
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return text;
  }

  /** Whether a key has a text in English. */
  public static boolean has(String key) {
    return file(key.substring(0, Math.max(0, key.indexOf('.'))), Language.EN).containsKey(key);
  }

  private static Properties file(String room, Language language) {
    return FILES.computeIfAbsent(room + "/text_" + language.code() + ".properties", Texts::read);
  }

  private static Properties read(String path) {
    Properties texts = new Properties();
    try (InputStream in = Texts.class.getResourceAsStream("/" + path)) {
      if (in != null) {
        texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return texts;
  }
}
