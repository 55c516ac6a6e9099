package org.clearinghouse1540.workspace;

import java.util.List;
import org.clearinghouse1540.consent.TextChange;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * The page of an entry for its own State.
 *
 * @param form the form that changes the entry
 * @param changes the uses for which the text was changed since it was consented to
 * @param uses the uses to which the State can consent
 * @param organizations the organizations of the register, from which one can be chosen
 * @param agencies the agencies that the State can ask
 */
@Template("workspace/entry.jte")
record EntryView(
    WorkspaceEntry entry,
    FormView form,
    FormView summaryForm,
    List<ConsentLine> consents,
    List<TextChange> changes,
    FormView consentForm,
    List<Option> uses,
    List<Option> organizations,
    List<AgencyQuestion> questions,
    FormView questionForm,
    List<Option> agencies) {
  EntryView {
    consents = List.copyOf(consents);
    changes = List.copyOf(changes);
    uses = List.copyOf(uses);
    organizations = List.copyOf(organizations);
    questions = List.copyOf(questions);
    agencies = List.copyOf(agencies);
  }
}
