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

/** Who a name stands for, by the dated names; what is not known, or doubtful, stays a name. */
@Component
final class EventPartyNames {
  private final States states;
  private final PartyResolver resolver;

  /**
   * A name and whom it was matched to.
   *
   * @param kind state, observer_state, organization or other
   * @param doubt whether it may be several, or needs a look; nothing was chosen then
   */
  record Party(
      String asReceived,
      String kind,
      Optional<String> state,
      Optional<String> body,
      String name,
      boolean doubt) {}

  EventPartyNames(States states, PartyResolver resolver) {
    this.states = states;
    this.resolver = resolver;
  }

  Party match(String asReceived) {
    if (InventedParties.isState(asReceived)) {
      return new Party(
          asReceived, "state", Optional.of(asReceived), Optional.empty(), asReceived, false);
    }
    NameMatch<State> state = resolver.state(asReceived);
    if (state instanceof NameMatch.One<State> one) {
      return new Party(
          asReceived,
          one.found().member() ? "state" : "observer_state",
          Optional.of(one.found().code()),
          Optional.empty(),
          one.found().name(),
          false);
    }
    NameMatch<Organization> body = resolver.organization(asReceived);
    if (body instanceof NameMatch.One<Organization> one) {
      return new Party(
          asReceived,
          "organization",
          Optional.empty(),
          Optional.of(one.found().acronym()),
          one.found().name(),
          false);
    }
    boolean doubt =
        !(state instanceof NameMatch.None<State>)
            || !(body instanceof NameMatch.None<Organization>);
    return new Party(asReceived, "other", Optional.empty(), Optional.empty(), asReceived, doubt);
  }

  /** The code of a State named in any language or by its code; empty where it is not one State. */
  Optional<String> state(String words) {
    String name = words.strip();
    return InventedParties.isState(name)
        ? Optional.of(name)
        : states.find(name.toUpperCase(Locale.ROOT)).map(State::code).or(() -> match(name).state());
  }

  /** The name of a State in a language; a code that is not on the list stays as it is. */
  String name(String code, Language language) {
    return states.name(code, language);
  }

  /** The name of whoever was matched, in a language where it is a State. */
  List<String> names(java.util.Collection<String> codes, Language language) {
    return codes.stream().map(code -> name(code, language)).sorted().toList();
  }
}
