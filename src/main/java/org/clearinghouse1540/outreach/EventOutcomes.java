package org.clearinghouse1540.outreach;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Records the outcomes of an event: needs, recommendations and contributions. */
@Component
final class EventOutcomes {
  private final VoicedNeeds needs;
  private final FollowUps followUps;
  private final Contributions contributions;

  EventOutcomes(VoicedNeeds needs, FollowUps followUps, Contributions contributions) {
    this.needs = needs;
    this.followUps = followUps;
    this.contributions = contributions;
  }

  /** Records the outcomes that a note reports for an event. */
  void add(long event, EventDraft draft) {
    draft.needs().forEach(need -> needs.add(event, need, Optional.of(draft.document())));
    draft
        .recommendations()
        .forEach(recommendation -> followUps.add(event, draft.document(), recommendation));
    draft.contributions().forEach(contributions::add);
  }
}
