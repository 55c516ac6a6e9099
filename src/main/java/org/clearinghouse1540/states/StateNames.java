package org.clearinghouse1540.states;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/**
 * Names of States as they are received, in six languages: short, formal, former, common, inverted.
 * What may mean several States is never decided here.
 */
@Component
public final class StateNames {
  private final States states;
  private final Map<String, Known> known = new HashMap<>();

  private record Known(Set<String> codes, String doubt) {}

  /** Reads the variants beside the names of {@link States}. */
  public StateNames(States states) {
    this.states = states;
    for (State state : states.all()) {
      for (Language language : Language.values()) {
        add(state.name(language), Set.of(state.code()), "");
      }
      add(state.formalName(org.clearinghouse1540.kit.text.Language.EN), Set.of(state.code()), "");
      formal(state);
      RussianCases.of(state.name(Language.RU)).forEach(form -> add(form, Set.of(state.code()), ""));
    }
    for (Table.Row row : Table.fromData("states/data/state_name_variants.csv").rows()) {
      variant(row);
    }
  }

  // Where English says 'Republic of' and the short name, the other languages do too: 'República del
  // Perú'. For no other State: 'Republic of' before the short name may mean somebody else.
  private void formal(State state) {
    String english = state.name(Language.EN);
    if (!state
            .formalName(org.clearinghouse1540.kit.text.Language.EN)
            .equals("Republic of " + english)
        && !state
            .formalName(org.clearinghouse1540.kit.text.Language.EN)
            .equals("Republic of the " + english)) {
      return;
    }
    for (String form :
        List.of("República de ", "República del ", "República de la ", "República de las ")) {
      add(form + state.name(Language.ES), Set.of(state.code()), "");
    }
    for (String form :
        List.of(
            "République de ",
            "République du ",
            "République d'",
            "République de la ",
            "République de l'",
            "République des ")) {
      add(form + state.name(Language.FR), Set.of(state.code()), "");
    }
    for (String form :
        List.of("Республика ", "Республики ", "Республикой ", "Республике ", "Республику ")) {
      add(form + state.name(Language.RU), Set.of(state.code()), "");
    }
    add("جمهورية " + state.name(Language.AR), Set.of(state.code()), "");
    add(state.name(Language.ZH) + "共和国", Set.of(state.code()), "");
  }

  private void variant(Table.Row row) {
    Set<String> codes = new LinkedHashSet<>();
    for (String code : row.get("iso3").split("\\|")) {
      if (!code.isEmpty()) {
        if (states.find(code).isEmpty()) {
          return; // A name that is in use but belongs to no State of this list.
        }
        codes.add(code);
      }
    }
    if (codes.isEmpty()) {
      return;
    }
    String kind = row.require("kind");
    String note = row.get("note");
    boolean doubtful =
        kind.equals("sensitive") || kind.equals("ambiguous") || note.contains("ambiguous");
    add(row.require("variant"), codes, doubtful ? (note.isEmpty() ? kind : note) : "");
  }

  private void add(String name, Set<String> codes, String doubt) {
    known.merge(
        NormalizedName.of(name),
        new Known(codes, doubt),
        (one, other) -> {
          Set<String> all = new LinkedHashSet<>(one.codes());
          all.addAll(other.codes());
          return new Known(all, one.doubt().isEmpty() ? other.doubt() : one.doubt());
        });
  }

  /** What this whole name means; a part of a longer name means nothing. */
  public NameMatch<State> match(String asReceived) {
    Known found = known.get(NormalizedName.of(asReceived));
    if (found == null) {
      return new NameMatch.None<>();
    }
    List<State> candidates = new ArrayList<>();
    found.codes().forEach(code -> candidates.add(states.get(code)));
    if (candidates.size() > 1) {
      return new NameMatch.Several<>(candidates);
    }
    return found.doubt().isEmpty()
        ? new NameMatch.One<>(candidates.getFirst())
        : new NameMatch.Doubtful<>(candidates.getFirst(), found.doubt());
  }
}
