package org.clearinghouse1540.deliveries;

import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.outbox.WaitingRecords;
import org.springframework.stereotype.Component;

/** The needs that waiting messages announce: those that providers may see and that are not met. */
@Component
final class AnnouncedNeeds implements WaitingRecords {
  private final OpenNeeds needs;

  AnnouncedNeeds(OpenNeeds needs) {
    this.needs = needs;
  }

  @Override
  public Subject.Kind kind() {
    return Subject.Kind.NEED;
  }

  @Override
  public boolean mayBeAnnounced(Subject subject, Audience audience) {
    return ViewerDataSource.as(
        Role.PROVIDER.key(),
        () ->
            subject.number().flatMap(needs::find).filter(need -> need.item().unmet()).isPresent());
  }
}
