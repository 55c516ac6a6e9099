package org.clearinghouse1540.outreach;

import java.text.Collator;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** The names of States, types, roles and subject areas on pages about events, in a language. */
@Component
public final class EventTerms {
  private final States states;
  private final EventTypes types;
  private final EventRoles roles;
  private final SubjectAreas areas;

  EventTerms(States states, EventTypes types, EventRoles roles, SubjectAreas areas) {
    this.states = states;
    this.types = types;
    this.roles = roles;
    this.areas = areas;
  }

  /** A city and a State as one text; either may be empty. */
  public String place(String city, String country, Language language) {
    String comma = city.isEmpty() || country.isEmpty() ? "" : Texts.get(language, "outreach.comma");
    return city + comma + state(country, language);
  }

  /** The name of a State; an unknown code is returned unchanged. */
  public String state(String code, Language language) {
    return states.name(code, language);
  }

  /** The names of States in alphabetical order, as one text. */
  String states(Collection<String> codes, Language language) {
    return joined(
        codes.stream()
            .map(code -> state(code, language))
            .sorted(Collator.getInstance(language.locale()))
            .toList(),
        language);
  }

  /** The name of the type of an event, if it is known. */
  Optional<String> type(Event event, Language language) {
    return types.of(event).map(type -> type.name(language));
  }

  /** The types of events as choices of a form. */
  public List<Option> types(Language language) {
    return types.list().stream().map(type -> new Option(type.key(), type.name(language))).toList();
  }

  /** The name of a role. */
  String role(String key, Language language) {
    return roles.name(key, language);
  }

  /** The roles in events as choices of a form. */
  public List<Option> roles(Language language) {
    return roles.list().stream().map(role -> new Option(role.key(), role.name(language))).toList();
  }

  /** The names of subject areas as one text. */
  String areas(Collection<String> keys, Language language) {
    return joined(
        keys.stream()
            .map(key -> areas.find(key).map(area -> area.name(language)).orElse(key))
            .toList(),
        language);
  }

  /** The subject areas as choices of a form, with or without the kinds of help. */
  List<Option> areas(Language language, boolean withHelp) {
    return areas.list().stream()
        .filter(area -> withHelp || !area.help())
        .map(area -> new Option(area.key(), area.name(language)))
        .toList();
  }

  /** The subject area with this key, unless it is a kind of help. */
  Optional<SubjectArea> findSubject(String key) {
    return areas.find(key).filter(area -> !area.help());
  }

  /** The subject area or kind of help with this key. */
  Optional<SubjectArea> findArea(String key) {
    return areas.find(key);
  }

  /** Several names as one text. */
  static String joined(List<String> names, Language language) {
    return String.join(Texts.get(language, "outreach.comma"), names);
  }
}
