package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.Disclosures;
import org.clearinghouse1540.consent.EndingConsents;
import org.clearinghouse1540.consent.OwnersConsents;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.stereotype.Component;

/**
 * Closes requests whose consent ended by its last day, as a withdrawal closes them, so that the
 * access log says when; the gate closes them on that day by itself.
 */
@Component
public final class EndedConsents {
  private final OwnersConsents consents;
  private final CaseConsents cases;
  private final Disclosures disclosures;
  private final Cases read;

  EndedConsents(OwnersConsents consents, CaseConsents cases, Disclosures disclosures, Cases read) {
    this.consents = consents;
    this.cases = cases;
    this.disclosures = disclosures;
    this.read = read;
  }

  /** Closes those that are still recorded as open. */
  public void close() {
    ViewerDataSource.asProgram(
        () ->
            consents.ended(Subject.Kind.REQUEST).stream()
                .filter(consent -> disclosures.isOpen(consent.subject(), audience(consent)))
                .map(consent -> consent.subject().number().orElseThrow())
                .collect(Collectors.toSet())
                .forEach(this::closeEnded));
  }

  private void closeEnded(long request) {
    LocalDate today = read.today();
    List<ConsentRecord> given = read.find(request).map(AssistanceCase::given).orElseGet(List::of);
    boolean ended =
        EndingConsents.ended(given, today).stream()
            .map(EndingConsents.Ending::consent)
            .anyMatch(
                consent ->
                    given.stream()
                        .filter(other -> audience(other).equals(audience(consent)))
                        .noneMatch(other -> other.holds(today)));
    if (ended) {
      cases.close(request);
    }
  }

  // A request that is public in full or by its summary is recorded as public.
  private static Audience audience(ConsentRecord consent) {
    return switch (consent.audience().use()) {
      case SUMMARY, FULL -> Audience.SUMMARY;
      default -> consent.audience();
    };
  }
}
