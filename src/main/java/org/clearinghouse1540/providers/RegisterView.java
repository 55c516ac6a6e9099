package org.clearinghouse1540.providers;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.Template;

/**
 * The register of providers.
 *
 * @param form the form that adds a provider, if the user may edit the register
 */
@Template("providers/register.jte")
record RegisterView(List<Provider> providers, Optional<ProviderFormView> form) {
  RegisterView {
    providers = List.copyOf(providers);
  }
}
