package org.clearinghouse1540.practices;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/**
 * One effective practice.
 *
 * @param published whether the consent to publish it is in force
 * @param consents the consents on record, where the current user may see them
 * @param form the form that records a consent or its withdrawal, where the current user may
 */
@Template("practices/practice.jte")
record PracticeView(
    PracticeSummary summary,
    boolean published,
    List<ConsentRecord> consents,
    Optional<FormView> form) {
  PracticeView {
    consents = List.copyOf(consents);
  }
}
