package org.clearinghouse1540.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.stereotype.Component;

/** The consents of owners: the texts for which they gave them, and those that they withdrew. */
@Component
public final class OwnersConsents {
  private final Consents consents;
  private final ConsentTexts texts;
  private final ConsentProofs proofs;

  OwnersConsents(Consents consents, ConsentTexts texts, ConsentProofs proofs) {
    this.consents = consents;
    this.texts = texts;
    this.proofs = proofs;
  }

  /**
   * The texts for which its owner gave a subject, as they were then, by the numbers of the
   * consents. The caller shows them to the owner alone.
   */
  public Map<Long, String> texts(Subject subject) {
    List<Long> given =
        consents.list(subject).stream()
            .filter(record -> record.key() != GateKey.APPROVAL)
            .map(ConsentRecord::id)
            .toList();
    return ViewerDataSource.as("program", () -> texts.list(given));
  }

  /**
   * The consents to these uses that their owners withdrew since a day after they held: the last one
   * of each subject, if no consent to one of these uses is in force or was given again. The readers
   * of these uses lost the subject with it.
   */
  public List<ConsentRecord> withdrawnSince(LocalDate day, Set<Audience.Use> uses) {
    return proofs.withdrawnSince(day, uses);
  }
}
