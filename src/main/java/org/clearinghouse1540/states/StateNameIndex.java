package org.clearinghouse1540.states;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;

/**
 * Names of States in six languages: short, formal, former, common, inverted. What may mean several
 * States is never decided here.
 */
final class StateNameIndex {
  // Shorter names without their spaces may be other words: 'I ran', 'O man'.
  private static final int LEAST_JOINED = 8;

  private final States states;
  private final Map<String, Known> known = new HashMap<>();
  private final Map<String, Known> joined = new HashMap<>();

  private record Known(Set<String> codes, Optional<Message> doubt) {
    Known and(Known other) {
      Set<String> all = new LinkedHashSet<>(codes);
      all.addAll(other.codes);
      return new Known(all, doubt.or(other::doubt));
    }
  }

  StateNameIndex(States states) {
    this.states = states;
    for (State state : states.all()) {
      for (Language language : Language.values()) {
        add(state.name(language), state);
        add(state.formalName(language), state);
      }
      RussianCases.of(state.name(Language.RU)).forEach(form -> add(form, state));
      RussianCases.ofFormal(state.formalName(Language.RU)).forEach(form -> add(form, state));
      republic(state);
    }
    for (Table.Row row : Table.fromData("states/data/state_name_variants.csv").rows()) {
      variant(row);
    }
    known.forEach(
        (key, meaning) -> {
          if (NameKey.joined(key).length() >= LEAST_JOINED) {
            joined.merge(NameKey.joined(key), meaning, Known::and);
          }
        });
  }

  // If the English name is 'Republic of' with the short name, texts use all forms of 'of':
  // 'República de Perú'. For no other State: 'Republic of' before the short name may mean somebody
  // else.
  private void republic(State state) {
    String formal = state.formalName(Language.EN);
    String english = state.name(Language.EN);
    if (!formal.equals("Republic of " + english) && !formal.equals("Republic of the " + english)) {
      return;
    }
    for (String of : List.of("de ", "del ", "de la ", "de las ")) {
      add("República " + of + state.name(Language.ES), state);
    }
    for (String of : List.of("de ", "du ", "d'", "de la ", "de l'", "des ")) {
      add("République " + of + state.name(Language.FR), state);
    }
    RussianCases.ofFormal("Республика " + state.name(Language.RU))
        .forEach(form -> add(form, state));
    add("Республика " + state.name(Language.RU), state);
    add("جمهورية " + state.name(Language.AR), state);
    add(state.name(Language.ZH) + "共和国", state);
  }

  private void variant(Table.Row row) {
    Set<String> codes = new LinkedHashSet<>();
    for (String code : row.get("iso3").split("\\|")) {
      if (!code.isEmpty()) {
        if (states.find(code).isEmpty()) {
          throw row.wrong("states.csv has no " + code);
        }
        codes.add(code);
      }
    }
    if (codes.isEmpty()) {
      return; // A name that is in use but belongs to no State of this list.
    }
    add(row.require("variant"), new Known(codes, doubt(row)));
  }

  private static Optional<Message> doubt(Table.Row row) {
    String kind = row.require("kind");
    if (kind.equals("sensitive")) {
      return Optional.of(Message.of("states.doubt.sensitive"));
    }
    return kind.equals("ambiguous") || row.get("note").contains("ambiguous")
        ? Optional.of(Message.of("states.doubt.shared"))
        : Optional.empty();
  }

  private void add(String name, State state) {
    add(name, new Known(Set.of(state.code()), Optional.empty()));
  }

  private void add(String name, Known meaning) {
    known.merge(NameKey.of(name), meaning, Known::and);
  }

  /** Looks up a complete name; parts of longer names do not match. */
  NameMatch<State> match(String asReceived) {
    Set<String> keys = NameKey.candidates(asReceived);
    for (String key : keys) {
      Known meaning = known.get(key);
      if (meaning != null) {
        return match(meaning);
      }
    }
    for (String key : keys) {
      Known meaning = joined.get(NameKey.joined(key));
      if (meaning != null) {
        return match(meaning);
      }
    }
    return new NameMatch.None<>();
  }

  private NameMatch<State> match(Known meaning) {
    List<State> candidates = meaning.codes().stream().map(states::get).toList();
    if (candidates.size() > 1) {
      return new NameMatch.Several<>(candidates);
    }
    State found = candidates.getFirst();
    return meaning
        .doubt()
        .<NameMatch<State>>map(doubt -> new NameMatch.Doubtful<>(found, doubt))
        .orElseGet(() -> new NameMatch.One<>(found));
  }
}
