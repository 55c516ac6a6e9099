package org.clearinghouse1540.states;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/**
 * All States, read once from {@code states/data/states.csv}, with their names from {@code
 * states/data/state_names_unterm.csv}. Each row names its source.
 */
@Component
public final class States {
  private final Map<String, State> byCode = new LinkedHashMap<>();

  /** Reads the definition file; a wrong one stops the start with {@code file:line}. */
  public States() {
    Map<String, Table.Row> names = new LinkedHashMap<>();
    for (Table.Row row : Table.fromData("states/data/state_names_unterm.csv").rows()) {
      names.put(row.require("iso3"), row);
    }
    for (Table.Row row : Table.fromData("states/data/states.csv").rows()) {
      Table.Row named = names.get(row.require("iso3"));
      if (named == null) {
        throw row.wrong("state_names_unterm.csv has no " + row.get("iso3"));
      }
      State state = read(row, named);
      if (byCode.put(state.code(), state) != null) {
        throw row.wrong("the State " + state.code() + " stands twice");
      }
    }
  }

  private static State read(Table.Row row, Table.Row named) {
    Map<Language, String> names = new EnumMap<>(Language.class);
    Map<Language, String> formalNames = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      names.put(language, ReceivedName.shown(named.require("short_" + language.code())));
      formalNames.put(language, ReceivedName.shown(named.require("formal_" + language.code())));
    }
    boolean member =
        switch (row.require("status")) {
          case "member" -> true;
          case "observer" -> false;
          default -> throw row.wrong("status is neither member nor observer");
        };
    List<String> regions =
        Stream.of("m49_region", "m49_subregion", "m49_intermediate")
            .flatMap(column -> row.find(column).stream())
            .toList();
    return new State(
        row.require("iso3"), member, names, formalNames, regions, row.get("group_for_counting"));
  }

  /** The State with this ISO 3166-1 alpha-3 code; throws if there is none. */
  public State get(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException("no State " + code));
  }

  public Optional<State> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The name of the State with this code; what is no code, such as an invented name, stays. */
  public String name(String code, Language language) {
    return find(code).map(state -> state.name(language)).orElse(code);
  }

  /** Member and observer States, in the order of the file. */
  public List<State> all() {
    return List.copyOf(byCode.values());
  }

  /** The Member States in the alphabetical order of a language, by its own rules of sorting. */
  public List<State> members(Language language) {
    return sorted(language).stream().filter(State::member).toList();
  }

  /** Member and observer States in the alphabetical order of a language. */
  public List<State> sorted(Language language) {
    Collator collator = Collator.getInstance(language.locale());
    List<State> sorted = new ArrayList<>(byCode.values());
    sorted.sort(Comparator.comparing(state -> state.name(language), collator));
    return sorted;
  }
}
