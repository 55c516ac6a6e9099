package org.clearinghouse1540.workspace;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.TextChange;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * An entry as a State shares it.
 *
 * @param state the name of the State
 * @param entry the full text, where it is shared with the current user
 * @param consents the consents and approvals on record; for the Committee
 * @param changes the uses for which the State consented to a text that is not approved yet
 * @param release the forms with which the secretariat records and sends
 */
@Template("workspace/shared-entry.jte")
record SharedEntryView(
    long id,
    String title,
    String state,
    Optional<WorkspaceEntry> entry,
    Optional<EntrySummary> summary,
    List<ConsentLine> consents,
    List<TextChange> changes,
    Optional<Release> release) {
  SharedEntryView {
    consents = List.copyOf(consents);
    changes = List.copyOf(changes);
  }

  /**
   * The forms of the secretariat.
   *
   * @param message the form that sends the full text by e-mail
   * @param postingUses the uses that require approval
   * @param uses the uses outside the Committee
   * @param organizations the organizations of the register, from which one can be chosen
   */
  public record Release(
      FormView approval,
      FormView withdrawal,
      FormView silence,
      Optional<FormView> message,
      List<Option> postingUses,
      List<Option> uses,
      List<Option> organizations) {
    public Release {
      postingUses = List.copyOf(postingUses);
      uses = List.copyOf(uses);
      organizations = List.copyOf(organizations);
    }
  }
}
