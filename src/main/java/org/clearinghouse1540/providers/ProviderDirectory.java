package org.clearinghouse1540.providers;

import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.states.PartyDirectory;
import org.springframework.stereotype.Component;

/** The registered providers by their names, for the resolver of names. */
@Component
final class ProviderDirectory implements PartyDirectory {
  private final Providers providers;

  ProviderDirectory(Providers providers) {
    this.providers = providers;
  }

  @Override
  public List<Entry> parties() {
    return providers.list().stream()
        .map(
            provider ->
                new Entry(
                    "provider/" + provider.id(),
                    Stream.of(provider.name(), provider.fullName()).distinct().toList()))
        .toList();
  }
}
