package org.clearinghouse1540.states;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.TrialNotice;
import org.springframework.stereotype.Component;

/**
 * The States and organizations in the lists of this installation. A trial installation lists the
 * invented ones too, first and marked as invented.
 */
@Component
public final class StateChoices {
  private final States states;
  private final Organizations organizations;
  private final PartyResolver resolver;
  private final TrialNotice trial;

  StateChoices(
      States states, Organizations organizations, PartyResolver resolver, TrialNotice trial) {
    this.states = states;
    this.organizations = organizations;
    this.resolver = resolver;
    this.trial = trial;
  }

  /** The codes of the Member States. */
  public List<Option> members(Language language) {
    return withInvented(states.members(language), language, false);
  }

  /** The codes of the Member States that a text means or whose names contain it. */
  public List<Option> membersNamed(String text, Language language) {
    var named = resolver.search(text);
    return withInvented(
            states.members(language).stream().filter(named::contains).toList(), language, false)
        .stream()
        .filter(
            option ->
                states.find(option.value()).isPresent()
                    || TextFolding.IGNORING_DIACRITICS.contains(option.text(), text))
        .toList();
  }

  /** The codes of Member States and observer States. */
  public List<Option> all(Language language) {
    return withInvented(states.sorted(language), language, false);
  }

  /** The names of Member States and observer States, for fields in which a name is typed. */
  public List<Option> names(Language language) {
    return withInvented(states.sorted(language), language, true);
  }

  /** The names of States and the acronyms of organizations, for whom an account can act. */
  public List<Option> parties(Language language) {
    return Stream.of(
            invented(InventedParties.Kind.ORGANIZATION, language),
            invented(InventedParties.Kind.PROVIDER, language),
            names(language),
            registered(language))
        .flatMap(List::stream)
        .toList();
  }

  /** The acronyms of organizations, each with its name, for fields in which one is named. */
  public List<Option> organizations(Language language) {
    return Stream.of(invented(InventedParties.Kind.ORGANIZATION, language), registered(language))
        .flatMap(List::stream)
        .toList();
  }

  private List<Option> registered(Language language) {
    return organizations.all().stream()
        .map(body -> new Option(body.acronym(), organizations.name(body, language)))
        .toList();
  }

  /** The States without the invented ones. */
  public States states() {
    return states;
  }

  /** A Member State, or in a trial installation an invented one. */
  public Optional<State> find(String code) {
    return states
        .find(code)
        .filter(State::member)
        .or(
            () ->
                Optional.of(code)
                    .filter(name -> trial.isShown() && InventedParties.isState(name))
                    .map(StateChoices::state));
  }

  /** The name of a State, as it is typed. */
  public String name(String code, Language language) {
    return states.name(code, language);
  }

  /** The name of a State, marked if it is invented. */
  public String marked(String code, Language language) {
    return InventedParties.isState(code) ? mark(code, language) : states.name(code, language);
  }

  private List<Option> withInvented(List<State> listed, Language language, boolean byName) {
    List<Option> options = new ArrayList<>(invented(InventedParties.Kind.STATE, language));
    for (State state : listed) {
      String name = state.name(language);
      options.add(new Option(byName ? name : state.code(), name));
    }
    return options;
  }

  private List<Option> invented(InventedParties.Kind kind, Language language) {
    return trial.isShown()
        ? InventedParties.listed(kind).stream()
            .map(name -> new Option(name, mark(name, language)))
            .toList()
        : List.of();
  }

  private static String mark(String name, Language language) {
    return Texts.get(language, "states.invented", name);
  }

  // It has one name in all languages; in place of a formal name it has its mark.
  private static State state(String name) {
    Map<Language, String> names = new EnumMap<>(Language.class);
    Map<Language, String> marked = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      names.put(language, name);
      marked.put(language, mark(name, language));
    }
    return new State(name, false, names, marked, List.of(), "");
  }
}
