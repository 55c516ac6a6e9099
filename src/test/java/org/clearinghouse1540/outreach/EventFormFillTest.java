package org.clearinghouse1540.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.junit.jupiter.api.Test;

/** The form of an event filled with a recorded event, and the event that is read from it. */
class EventFormFillTest {
  @Test
  void aPlaceKeepsTheNameOfTheStateAsEnteredWithItsCode() {
    EventEdit edit =
        EventFormTest.read(
            "country-0",
            "كازاخستان",
            "country-1",
            "Example Kingdom",
            "country-2",
            "Example State 003",
            "venue-2",
            "Example Hall");
    assertThat(edit.details().places())
        .extracting(EventDetails.Place::country, EventDetails.Place::countryAsReceived)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("KAZ", "كازاخستان"),
            org.assertj.core.groups.Tuple.tuple("", "Example Kingdom"),
            org.assertj.core.groups.Tuple.tuple("Example State 003", "Example State 003"));
  }

  @Test
  void anEmptyFormIsAPlannedEventWithoutDetails() {
    EventEdit edit = EventFormTest.read();
    assertThat(edit.version()).isZero();
    assertThat(edit.details())
        .isEqualTo(
            new EventDetails(
                Optional.of(EventStatus.PLANNED),
                "",
                List.of(),
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                0,
                Optional.empty()));
    assertThat(edit.names()).isEmpty();
  }

  @Test
  void theFilledFormIsReadBackUnchanged() {
    String[] fields = {
      "status",
      "cancelled",
      "kind",
      "regional-workshop",
      "other-titles",
      "One\nTwo",
      "opens",
      "09:30",
      "closes",
      "17:00",
      "languages",
      "ar",
      "areas",
      "border-control",
      "start",
      "2031-05-03",
      "end",
      "2031-05-04",
      "city-0",
      "Example City",
      "country-0",
      "Example State 001",
      "venue-0",
      "Example Hall",
      "zone-0",
      "Africa/Lome",
      "online",
      "yes",
      "role-host",
      "Example State 001",
      "role-event-chair",
      "Ms. Example"
    };
    EventEdit edit = EventFormTest.read(fields);
    Event event = edit.event(9);
    EventRecord record =
        ExampleEvents.record(
            new Event(
                9,
                "",
                event.title(),
                event.start(),
                event.end(),
                "",
                true,
                event.city(),
                event.country(),
                "",
                "",
                "",
                "",
                "",
                Optional.empty(),
                withVersion(edit.details())),
            List.of(ExampleEvents.host("Example State 001").from(0)),
            List.of());
    FormView filled = EventFormTest.FORM.fill(SubmittedForm.none().view("/events/9/plan"), record);
    for (int i = 0; i < fields.length; i += 2) {
      if (!fields[i].startsWith("role-")) {
        assertThat(filled.value(fields[i])).as(fields[i]).isEqualTo(fields[i + 1]);
      }
    }
    assertThat(filled.value("version")).isEqualTo("3");
    assertThat(filled.value("role-host")).as("from a document").isEmpty();
  }

  private static EventDetails withVersion(EventDetails details) {
    return new EventDetails(
        details.status(),
        details.kind(),
        details.otherTitles(),
        details.opens(),
        details.closes(),
        details.languages(),
        details.places(),
        details.areas(),
        3,
        Optional.empty());
  }

  @Test
  void beforeTheFirstEditTheFormProposesThePlaceOfTheSource() {
    Event event =
        new Event(
            9,
            "",
            "Example event",
            "2031",
            "",
            "",
            false,
            "Example City",
            "KAZ",
            "",
            "",
            "",
            "",
            "",
            Optional.empty(),
            EventDetails.NONE);
    FormView filled =
        EventFormTest.FORM.fill(
            SubmittedForm.none().view("/x"),
            ExampleEvents.record(event, List.of(), new ArrayList<>()));
    assertThat(filled.value("city-0")).isEqualTo("Example City");
    assertThat(filled.value("country-0")).isEqualTo("KAZ");
    assertThat(filled.value("city-1")).isEmpty();
  }
}
