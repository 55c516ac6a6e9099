package org.clearinghouse1540.providers;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.states.InventedParties;
import org.clearinghouse1540.states.NameMatch;
import org.clearinghouse1540.states.NamedParty;
import org.clearinghouse1540.states.PartyResolver;
import org.springframework.stereotype.Component;

/**
 * Decides under which names an account may register a provider: not under the name of a State, an
 * organization or a registered provider for which it does not act.
 */
@Component
final class ProviderNames {
  private final PartyResolver resolver;
  private final Providers providers;

  ProviderNames(PartyResolver resolver, Providers providers) {
    this.resolver = resolver;
    this.providers = providers;
  }

  /** Whether a name is that of a party for which the user does not act. */
  boolean isOfAnother(Viewer viewer, String name) {
    if (name.isEmpty() || viewer.may(Permission.ASSIGN_PROVIDERS)) {
      return false;
    }
    if (InventedParties.isParty(name) && !name.equals(viewer.party())) {
      return true;
    }
    Set<String> own =
        providers.list().stream()
            .map(provider -> "provider/" + provider.id())
            .collect(Collectors.toSet());
    own.add(viewer.party());
    candidates(resolver.party(viewer.party())).forEach(party -> own.add(party.key()));
    // As the program: an account does not see the entries of others, whose names it may not take.
    NameMatch<NamedParty> match = ViewerDataSource.as("program", () -> resolver.party(name));
    return candidates(match).stream().anyMatch(party -> !own.contains(party.key()));
  }

  private static List<NamedParty> candidates(NameMatch<NamedParty> match) {
    return switch (match) {
      case NameMatch.One<NamedParty> one -> List.of(one.found());
      case NameMatch.Doubtful<NamedParty> doubtful -> List.of(doubtful.found());
      case NameMatch.Several<NamedParty> several -> several.candidates();
      case NameMatch.None<NamedParty> none -> List.of();
    };
  }
}
