package org.clearinghouse1540.states;

import org.clearinghouse1540.kit.text.Language;

/** Whom a name means: a State, an organization, or a party that another module knows. */
public sealed interface NamedParty {
  /** A State. */
  record OfState(State state) implements NamedParty {
    @Override
    public String key() {
      return state.code();
    }

    @Override
    public String name(Language language) {
      return state.name(language);
    }
  }

  /** An organization. */
  record OfOrganization(Organization organization) implements NamedParty {
    @Override
    public String key() {
      return organization.acronym();
    }

    @Override
    public String name(Language language) {
      return organization.name();
    }
  }

  /** A party of a {@link PartyDirectory}. */
  record OfDirectory(PartyDirectory.Entry entry) implements NamedParty {
    @Override
    public String key() {
      return entry.key();
    }

    @Override
    public String name(Language language) {
      return entry.names().getFirst();
    }
  }

  /** The code, acronym or key by which the party is stored. */
  String key();

  /** The name for display, in the given language if it has one. */
  String name(Language language);
}
