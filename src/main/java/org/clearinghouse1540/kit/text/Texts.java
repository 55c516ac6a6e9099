package org.clearinghouse1540.kit.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of the program by key and language. The first word of a key names its module: {@code
 * frame.title} is in {@code frame/text_en.properties} and its five translations. A test checks that
 * the six files of a module have the same keys.
 */
public final class Texts {
  private static final Map<String, Properties> FILES = new ConcurrentHashMap<>();

  private Texts() {}

  /**
   * The text of a key with {@code {0}}, {@code {1}} replaced by the arguments, and {@code
   * {0:form|form}} by the form of the word that fits the number. A key without a text is returned
   * in brackets so that the gap is noticed.
   */
  public static String get(Language language, String key, Object... arguments) {
    String module = key.substring(0, Math.max(0, key.indexOf('.')));
    String text = file(module, language).getProperty(key);
    if (text == null) {
      text = file(module, Language.EN).getProperty(key, "[" + key + "]");
    }
    text = PluralForms.choose(text, language, arguments);
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return text;
  }

  /** Whether a key has a text in English. */
  public static boolean has(String key) {
    return file(key.substring(0, Math.max(0, key.indexOf('.'))), Language.EN).containsKey(key);
  }

  /** The keys of a module, such as {@code frame}, in English. */
  public static Set<String> keys(String module) {
    return file(module, Language.EN).stringPropertyNames();
  }

  private static Properties file(String module, Language language) {
    return FILES.computeIfAbsent(module + "/text_" + language.code() + ".properties", Texts::read);
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
