package org.clearinghouse1540.states;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.TextFolding;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The one place where a name as received becomes a State, an organization or a provider, in six
 * languages. A name that may mean several is answered with all of them; nothing is ever chosen.
 */
@Component
public final class PartyResolver {
  private final States states;
  private final StateNameIndex names;
  private final Organizations organizations;
  private final List<PartyDirectory> directories;

  // The names of all directories.
  private record Directory(Map<String, Set<PartyDirectory.Entry>> byKey) {
    static Directory of(List<PartyDirectory.Entry> entries) {
      Map<String, Set<PartyDirectory.Entry>> byKey = new HashMap<>();
      for (PartyDirectory.Entry entry : entries) {
        for (String name : entry.names()) {
          byKey.computeIfAbsent(NameKey.of(name), key -> new LinkedHashSet<>()).add(entry);
        }
      }
      return new Directory(byKey);
    }
  }

  @Autowired
  PartyResolver(
      States states, Organizations organizations, ObjectProvider<PartyDirectory> directories) {
    this(states, organizations, directories.stream().toList());
  }

  /** A resolver that knows the parties of the directories as well. */
  public PartyResolver(
      States states, Organizations organizations, List<PartyDirectory> directories) {
    this.states = states;
    this.names = new StateNameIndex(states);
    this.organizations = organizations;
    this.directories = List.copyOf(directories);
  }

  /** A resolver of States and organizations only. */
  public PartyResolver(States states, Organizations organizations) {
    this(states, organizations, List.of());
  }

  /** A resolver of States and organizations for use without Spring. */
  public static PartyResolver standalone() {
    return new PartyResolver(new States(), new Organizations());
  }

  /** The State that this whole name means; a part of a longer name means nothing. */
  public NameMatch<State> state(String name) {
    return names.match(name);
  }

  /**
   * The State that a person typed, by name or by three-letter code in capitals. Not for running
   * text, where {@code AND} is a word.
   */
  public NameMatch<State> stateOrCode(String typed) {
    Optional<State> byCode = states.find(typed.strip());
    return byCode.<NameMatch<State>>map(NameMatch.One::new).orElseGet(() -> names.match(typed));
  }

  /**
   * The State with a name or code as typed; empty unless exactly one State matches with certainty.
   */
  public Optional<State> findState(String typed) {
    return stateOrCode(typed) instanceof NameMatch.One<State> one
        ? Optional.of(one.found())
        : Optional.empty();
  }

  /** The States that the words may mean, and those with a name that contains them. */
  public Set<State> search(String words) {
    Set<State> found = new LinkedHashSet<>(candidates(stateOrCode(words)));
    for (State state : states.all()) {
      if (Stream.concat(state.names().values().stream(), state.formalNames().values().stream())
          .anyMatch(name -> TextFolding.IGNORING_DIACRITICS.contains(name, words))) {
        found.add(state);
      }
    }
    return found;
  }

  private static <T> List<T> candidates(NameMatch<T> match) {
    return switch (match) {
      case NameMatch.One<T> one -> List.of(one.found());
      case NameMatch.Doubtful<T> doubtful -> List.of(doubtful.found());
      case NameMatch.Several<T> several -> several.candidates();
      case NameMatch.None<T> none -> List.of();
    };
  }

  /** The organization that this whole name or acronym means. */
  public NameMatch<Organization> organization(String name) {
    return organizations.match(name);
  }

  /** Whoever this whole name means: all States, organizations and listed parties of that name. */
  public NameMatch<NamedParty> party(String name) {
    return parties().apply(name);
  }

  /** As {@link #party}, for many names: the directories are read once, each name once. */
  public Function<String, NameMatch<NamedParty>> parties() {
    SingletonSupplier<Directory> listed = SingletonSupplier.of(this::directory);
    Map<String, NameMatch<NamedParty>> known = new HashMap<>();
    return name -> known.computeIfAbsent(name, key -> party(key, listed));
  }

  private NameMatch<NamedParty> party(String name, SingletonSupplier<Directory> listed) {
    NameMatch<NamedParty> state = as(names.match(name), NamedParty.OfState::new);
    NameMatch<NamedParty> organization =
        as(organizations.match(name), NamedParty.OfOrganization::new);
    if (state instanceof NameMatch.None && organization instanceof NameMatch.None) {
      return listed(name, listed.obtain());
    }
    if (state instanceof NameMatch.None || organization instanceof NameMatch.None) {
      return state instanceof NameMatch.None ? organization : state;
    }
    List<NamedParty> all = new ArrayList<>(candidates(state));
    all.addAll(candidates(organization));
    return new NameMatch.Several<>(all);
  }

  private static NameMatch<NamedParty> listed(String name, Directory directory) {
    for (String key : NameKey.candidates(name)) {
      Set<PartyDirectory.Entry> found = directory.byKey().getOrDefault(key, Set.of());
      if (found.size() == 1) {
        return new NameMatch.One<>(new NamedParty.OfDirectory(found.iterator().next()));
      }
      if (found.size() > 1) {
        return new NameMatch.Several<>(
            found.stream().<NamedParty>map(NamedParty.OfDirectory::new).toList());
      }
    }
    return new NameMatch.None<>();
  }

  private Directory directory() {
    List<PartyDirectory.Entry> entries = new ArrayList<>();
    directories.forEach(source -> entries.addAll(source.parties()));
    return Directory.of(entries);
  }

  private static <T> NameMatch<NamedParty> as(NameMatch<T> match, Function<T, NamedParty> party) {
    return switch (match) {
      case NameMatch.One<T> one -> new NameMatch.One<>(party.apply(one.found()));
      case NameMatch.Doubtful<T> doubtful ->
          new NameMatch.Doubtful<>(party.apply(doubtful.found()), doubtful.reason());
      case NameMatch.Several<T> several ->
          new NameMatch.Several<>(several.candidates().stream().map(party).toList());
      case NameMatch.None<T> none -> new NameMatch.None<>();
    };
  }
}
