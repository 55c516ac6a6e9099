package org.clearinghouse1540.outreach;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.InventedParties;
import org.clearinghouse1540.states.NameMatch;
import org.clearinghouse1540.states.Organization;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** Matches names of participants and organizers with States and organizations. */
@Component
final class EventPartyNames {
  private final States states;
  private final PartyResolver resolver;

  /**
   * A name and the State or organization to which it was matched.
   *
   * @param doubt whether the name is ambiguous, so that it was not matched
   */
  record Party(
      String asReceived,
      ParticipantKind kind,
      Optional<String> state,
      Optional<String> body,
      String name,
      boolean doubt) {

    /** A person in a role, whose name is not matched. */
    static Party person(EventRoles.EventRole role, String name) {
      ParticipantKind kind =
          ParticipantKind.find(role.key())
              .filter(ParticipantKind.COMMITTEE::equals)
              .orElse(ParticipantKind.PERSON);
      return new Party(name, kind, Optional.empty(), Optional.empty(), name, false);
    }
  }

  EventPartyNames(States states, PartyResolver resolver) {
    this.states = states;
    this.resolver = resolver;
  }

  Party match(String asReceived) {
    if (InventedParties.isState(asReceived)) {
      return new Party(
          asReceived,
          ParticipantKind.STATE,
          Optional.of(asReceived),
          Optional.empty(),
          asReceived,
          false);
    }
    NameMatch<State> state = resolver.state(asReceived);
    if (state instanceof NameMatch.One<State> one) {
      return new Party(
          asReceived,
          one.found().member() ? ParticipantKind.STATE : ParticipantKind.OBSERVER_STATE,
          Optional.of(one.found().code()),
          Optional.empty(),
          one.found().name(),
          false);
    }
    NameMatch<Organization> body = resolver.organization(asReceived);
    if (body instanceof NameMatch.One<Organization> one) {
      return new Party(
          asReceived,
          ParticipantKind.ORGANIZATION,
          Optional.empty(),
          Optional.of(one.found().acronym()),
          one.found().name(),
          false);
    }
    boolean doubt =
        !(state instanceof NameMatch.None<State>)
            || !(body instanceof NameMatch.None<Organization>);
    return new Party(
        asReceived, ParticipantKind.OTHER, Optional.empty(), Optional.empty(), asReceived, doubt);
  }

  /** The code of the one State with a name in any language, or with a code; empty if none. */
  Optional<String> state(String words) {
    String name = words.strip();
    return InventedParties.isState(name)
        ? Optional.of(name)
        : states.find(name.toUpperCase(Locale.ROOT)).map(State::code).or(() -> match(name).state());
  }

  /** The name of a State in a language; an unknown code is returned unchanged. */
  String name(String code, Language language) {
    return states.name(code, language);
  }

  /** The names of States in a language, sorted. */
  List<String> names(java.util.Collection<String> codes, Language language) {
    return codes.stream().map(code -> name(code, language)).sorted().toList();
  }
}
