package org.clearinghouse1540.providers;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.states.InventedParties;
import org.clearinghouse1540.states.NameMatch;
import org.clearinghouse1540.states.NamedParty;
import org.clearinghouse1540.states.PartyResolver;
import org.springframework.stereotype.Component;

/**
 * Decides under which names an account may register a provider, not under the name of a State, an
 * organization or a registered provider for which it does not act; and which offers on record name
 * its party.
 */
@Component
final class ProviderNames {
  private static final Pattern BETWEEN_NAMES = Pattern.compile("[/(),;]| with | via | and ");

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
    Set<String> own = own(viewer);
    // As the program: an account does not see the entries of others, whose names it may not take.
    NameMatch<NamedParty> match = ViewerDataSource.as("program", () -> resolver.party(name));
    return candidates(match).stream().anyMatch(party -> !own.contains(party.key()));
  }

  /**
   * Whether an offer on record names the party for which the user acts, alone or with others, as in
   * "OSCE with UNODA".
   */
  boolean isNamedBy(Viewer viewer, Offer offer) {
    if (viewer.party().isEmpty()) {
      return false;
    }
    Set<String> own = own(viewer);
    return Stream.concat(
            Stream.of(offer.provider()), Stream.of(BETWEEN_NAMES.split(offer.provider())))
        .map(String::strip)
        .anyMatch(
            name ->
                own.contains(name)
                    || candidates(resolver.party(name)).stream()
                        .anyMatch(party -> own.contains(party.key())));
  }

  private Set<String> own(Viewer viewer) {
    Set<String> own =
        providers.list().stream()
            .map(provider -> "provider/" + provider.id())
            .collect(Collectors.toSet());
    own.add(viewer.party());
    candidates(resolver.party(viewer.party())).forEach(party -> own.add(party.key()));
    return own;
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
