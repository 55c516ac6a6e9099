package org.clearinghouse1540.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.EventDetails;
import org.clearinghouse1540.outreach.EventRecord;
import org.clearinghouse1540.outreach.EventRoles;
import org.clearinghouse1540.outreach.EventStatus;
import org.clearinghouse1540.outreach.EventTypes;
import org.clearinghouse1540.outreach.Organizer;
import org.clearinghouse1540.outreach.Participant;
import org.clearinghouse1540.outreach.ParticipantKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The events that a filter of the calendar includes. */
class CalendarFilterTest {
  private static final EventTypes TYPES = new EventTypes();

  /** An event in Example State 001, hosted by 002, with 003 as a participant, in French. */
  private static EventRecord record() {
    EventDetails details =
        new EventDetails(
            Optional.of(EventStatus.PLANNED),
            "regional-workshop",
            List.of(),
            "",
            "",
            List.of(Language.FR),
            List.of(),
            List.of(),
            1,
            Optional.empty());
    Event event =
        new Event(
            1,
            "",
            "Example event",
            "2031-05-03",
            "",
            "",
            false,
            "",
            "Example State 001",
            "",
            "",
            "",
            "",
            "",
            Optional.empty(),
            details);
    return new EventRecord(
        event,
        List.of(
            new Organizer(
                "Example State 002",
                "Example State 002",
                Optional.of("Example State 002"),
                Optional.empty(),
                EventRoles.HOST,
                ""),
            new Organizer(
                "Example Institute",
                "Example Institute",
                Optional.empty(),
                Optional.empty(),
                EventRoles.ORGANIZER,
                "")),
        List.of(
            new Participant(
                "States",
                "Example State 003",
                ParticipantKind.STATE,
                Optional.of("Example State 003"),
                Optional.empty())),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "'','','','',true",
    "'',Example State 001,'','',true",
    "'',Example State 002,'','',true",
    "'',Example State 003,'','',true",
    "'',Example State 004,'','',false",
    "host,Example State 002,'','',true",
    "host,Example State 001,'','',false",
    "host,Example State 003,'','',false",
    "participating,Example State 003,'','',true",
    "organizer,'','','',true",
    "funder,'','','',false",
    "'','',regional-workshop,'',true",
    "'','',plan-workshop,'',false",
    "'','','',fr,true",
    "'','','',en,false",
    "'','','',xx,false",
    "host,Example State 002,regional-workshop,fr,true",
    "host,Example State 002,regional-workshop,en,false",
    "host,Example State 002,plan-workshop,fr,false",
    "not-a-role,'','','',false"
  })
  void everyChosenConditionMustHold(
      String role, String state, String kind, String language, boolean included) {
    assertThat(new CalendarFilter(role, state, kind, language).includes(record(), TYPES))
        .isEqualTo(included);
  }

  @Test
  void theQueryOfAFilterIsEncoded() {
    CalendarFilter filter = new CalendarFilter("host", "A&B=ä", "", "zh");
    assertThat(filter.query()).isEqualTo("role=host&state=A%26B%3D%C3%A4&kind=&language=zh");
    assertThat(CalendarFilter.of(Map.of("role", "host", "state", "A&B=ä", "language", "zh")))
        .isEqualTo(filter);
  }
}
