package org.clearinghouse1540.contacts;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * The register of points of contact, without personal data.
 *
 * @param nomination the form that records a nomination, where the current user may
 */
@Template("contacts/register.jte")
record ContactRegisterView(
    List<ContactLine> lines,
    Optional<FormView> nomination,
    List<Option> parties,
    List<Option> places,
    List<Option> languages) {
  ContactRegisterView {
    lines = List.copyOf(lines);
    parties = List.copyOf(parties);
    places = List.copyOf(places);
    languages = List.copyOf(languages);
  }
}
