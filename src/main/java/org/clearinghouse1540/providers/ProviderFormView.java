package org.clearinghouse1540.providers;

import java.util.List;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;

/**
 * The form of an entry in the register of providers.
 *
 * @param types the types of providers
 * @param withParty whether the user may choose whose accounts edit the entry
 * @param parties the States and organizations of the register to choose from
 */
record ProviderFormView(
    FormView form, List<Option> types, boolean withParty, List<Option> parties) {
  ProviderFormView {
    types = List.copyOf(types);
    parties = List.copyOf(parties);
  }
}
