package org.clearinghouse1540.outreach;

import java.util.Arrays;
import java.util.List;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.figures.CountedDimension;
import org.clearinghouse1540.figures.CountedKind;
import org.clearinghouse1540.figures.FigureSource;
import org.springframework.stereotype.Component;

/** Events, the parties that took part, and the numbers of persons, as they are counted. */
@Component
class EventFigures implements FigureSource {
  private static final CountedDimension FORM = CountedDimension.own("form", "in-person", "online");

  private final EventTypes types;

  EventFigures(EventTypes types) {
    this.types = types;
  }

  @Override
  public List<CountedKind> kinds() {
    return List.of(
        CountedKind.of(
            "events",
            Permission.READ_EVENTS,
            "outreach_event_counted",
            CountedDimension.open("kind", types::name),
            CountedDimension.own("status", "planned", "held", "cancelled", "reported"),
            FORM),
        CountedKind.of(
            "participations",
            Permission.READ_EVENTS,
            "outreach_participation_counted",
            CountedDimension.own(
                "kind",
                Arrays.stream(ParticipantKind.values())
                    .map(ParticipantKind::key)
                    .toArray(String[]::new))),
        CountedKind.of(
                "participants",
                Permission.READ_EVENTS,
                "outreach_person_counted",
                CountedDimension.own("sex", "women", "men", "not-stated", "no-number"),
                FORM)
            .by(CountedKind.Measure.PERSONS));
  }
}
