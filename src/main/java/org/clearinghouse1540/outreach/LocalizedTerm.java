package org.clearinghouse1540.outreach;

import java.util.EnumMap;
import java.util.Map;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;

/** A term of a definition file, in six languages. */
public record LocalizedTerm(String key, Map<Language, String> names) {
  public LocalizedTerm {
    names = Map.copyOf(names);
  }

  static LocalizedTerm of(Table.Row row) {
    Map<Language, String> names = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      names.put(language, row.require("name_" + language.code()));
    }
    return new LocalizedTerm(row.require("key"), names);
  }

  /** The name of the term in a language. */
  public String name(Language language) {
    return names.getOrDefault(language, key);
  }
}
