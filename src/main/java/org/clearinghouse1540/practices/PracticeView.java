package org.clearinghouse1540.practices;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/**
 * One effective practice.
 *
 * @param consents the consents and approvals on record, where the current user may see them
 * @param state its progress towards publication, for its owner and the Committee
 * @param owner the acts of the State or organization that writes it
 * @param secretariat the acts of the secretariat
 */
@Template("practices/practice.jte")
record PracticeView(
    PracticeSummary summary,
    List<ConsentRecord> consents,
    Optional<PracticeState> state,
    Optional<OwnerActs> owner,
    Optional<SecretariatActs> secretariat) {
  PracticeView {
    consents = List.copyOf(consents);
  }

  /**
   * The acts of the owner.
   *
   * @param gaps what is missing before it can be submitted
   * @param text the text that would be submitted
   * @param changed whether the text was changed since it was submitted
   */
  record OwnerActs(
      String address,
      List<Message> gaps,
      String text,
      boolean changed,
      FormView submission,
      FormView withdrawal) {
    OwnerActs {
      gaps = List.copyOf(gaps);
    }
  }

  /**
   * The acts of the secretariat.
   *
   * @param approval the form that approves it, or records the consent of its State as well
   * @param returning the form that returns a submission that waits
   * @param withdrawal the form that records a withdrawal
   */
  record SecretariatActs(
      boolean owned,
      Optional<FormView> approval,
      Optional<FormView> returning,
      Optional<FormView> withdrawal) {}
}
