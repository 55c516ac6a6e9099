package org.clearinghouse1540.publication;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.retrieval.Passage;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.search.SearchScope;
import org.clearinghouse1540.search.SearchSource;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** Member States by their names in six languages. */
@Component
class StatePassages implements SearchSource {
  private static final String KIND = "state";

  private final States states;

  StatePassages(States states) {
    this.states = states;
  }

  /** The page of a State that a reader may open. */
  static String address(Viewer reader, String code) {
    return (reader.may(Permission.READ_STATES) ? "/states/" : "/public/states/") + code;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Passage> all(Viewer reader) {
    return states.members(Language.EN).stream().flatMap(state -> passages(reader, state)).toList();
  }

  // The States are not read from the database.
  @Override
  public List<Passage> of(Viewer reader, Set<String> records) {
    return all(reader).stream().filter(passage -> records.contains(passage.record())).toList();
  }

  private static Stream<Passage> passages(Viewer reader, State state) {
    return Arrays.stream(Language.values())
        .map(
            language ->
                Passage.of(
                        KIND + "/" + state.code(),
                        address(reader, state.code()),
                        state.name(language),
                        state.formalName(language))
                    .in(language)
                    .by(state.code()));
  }

  @Override
  public SearchScope touchedBy(String subject) {
    return SearchScope.NONE;
  }
}
