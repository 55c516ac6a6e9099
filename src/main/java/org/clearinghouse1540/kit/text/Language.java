package org.clearinghouse1540.kit.text;

import java.util.Locale;
import java.util.Optional;

/** The six official languages of the United Nations, in the order in which they are offered. */
public enum Language {
  AR("ar", "عربي"),
  ZH("zh", "中文"),
  EN("en", "English"),
  FR("fr", "Français"),
  RU("ru", "Русский"),
  ES("es", "Español");

  private final String code;
  private final String ownName;

  Language(String code, String ownName) {
    this.code = code;
    this.ownName = ownName;
  }

  /** The two-letter code of ISO 639-1, lower case. */
  public String code() {
    return code;
  }

  /** The name of the language in itself. */
  public String ownName() {
    return ownName;
  }

  /** {@code rtl} for Arabic, {@code ltr} for the others. */
  public String direction() {
    return this == AR ? "rtl" : "ltr";
  }

  public Locale locale() {
    return Locale.forLanguageTag(code);
  }

  /** The language with this two-letter code, in any case. */
  public static Optional<Language> find(String code) {
    for (Language language : values()) {
      if (language.code.equalsIgnoreCase(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
