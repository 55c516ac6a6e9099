package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The beginning of a note: labels, event, dates and venue. Names only. */
class NoteHeadTest {
  private static final NameResolver PARTIES = new NameResolver(PartyResolver.standalone());
  private static final NoteParser NOTES = NoteParser.standalone();

  @Test
  void labelsAreFoundInAnyOrderWithTheirValues() {
    LabelParser head =
        head(
            """
            Participants: Fiji,
              Iceland
            • Organizer(s): Example Foundation |
            Event: A seminar (not an event)
            Date and venue: 3 May 2012, Example City
            """);
    assertThat(head.value("participants").text()).isEqualTo("Fiji, Iceland");
    assertThat(head.value("organizers").text()).isEqualTo("Example Foundation");
    assertThat(head.label("organizers")).isEqualTo("Organizer(s)");
    assertThat(head.value("event").text()).isEqualTo("A seminar (not an event)");
    assertThat(head.value("dates-venue").text()).isEqualTo("3 May 2012, Example City");
    assertThat(head.value("host").isEmpty()).isTrue();
    assertThat(head.label("host")).isEmpty();
    assertThat(head.known()).isEqualTo(4);
    assertThat(head.repeated()).isEmpty();
  }

  /** A section may be numbered with a dash, or in words in Arabic. */
  @ParameterizedTest
  @CsvSource({"1 -,2 -", "أولا -,ثانيا -", "أولاً:,ثانياً:", "I –,II –"})
  void numberedSectionsEndTheListOfParticipants(String first, String second) {
    Note note =
        note(
            "مذكرة إعلامية\n\nالمناسبة: حلقة عمل (تجربة)\nالجهات المنظمة: مكتب المثال\nالمكان والتاريخ: الرباط،"
                + " المغرب، 3 أيار/مايو 2016\nالمشاركون:\nاللجنة 1540: خبيران\n\n"
                + first
                + " خلفية\n\nعقدت حلقة العمل في الرباط.\n\n"
                + second
                + " أبرز المناقشات\n\nتحدث خبيران.\n");
    assertThat(note.sections()).extracting(Note.Section::number).containsExactly("1", "2");
    assertThat(note.participants()).hasSize(1);
    assertThat(note.committee().experts()).isEqualTo(2);
  }

  @Test
  void aDayOfTheWeekInTheNameOfACityIsAPartOfIt() {
    String head = "Nota informativa\nActo: Taller (prueba)\nOrganizador: Ejemplo\nLugar y fecha: ";
    String rest = "29 de septiembre de 2015\nParticipantes: Belice\n";
    assertThat(note(head + "Santo Domingo, " + rest).event().city()).isEqualTo("Santo Domingo");
    assertThat(note(head + "Lima, domingo " + rest).event().city()).isEqualTo("Lima");
  }

  @Test
  void aRepeatedLabelIsReportedAndItsValuesAreJoined() {
    LabelParser head = head("Event: A\nEvent: B\nOrganizer: C\nParticipants: D\n");
    assertThat(head.repeated()).isEqualTo(Set.of("event"));
    assertThat(head.value("event").text()).isEqualTo("A, B");
    Note note = note("Information Note\nEvent: A\nEvent: B\nOrganizer: C\nParticipants: D\n");
    assertThat(note.needsReview())
        .contains(new Note.Review("", Message.of("notes.review.label-repeated", "Event"), "A, B"));
  }

  @Test
  void labelsCanBeAloneOnTheirLinesOrWithoutColons() {
    LabelParser alone = head("Event\nA seminar\nOrganizer\nExample\nParticipants\nFiji\n");
    assertThat(alone.value("event").text()).isEqualTo("A seminar");
    assertThat(alone.value("participants").text()).isEqualTo("Fiji");
    LabelParser table = head("Event  A seminar\nOrganizer  Example\nParticipants  Fiji\n");
    assertThat(table.value("event").text()).isEqualTo("A seminar");
    assertThat(table.value("organizers").text()).isEqualTo("Example");
    assertThat(table.label("event")).isEqualTo("Event");
  }

  @Test
  void aLabelInsideASentenceIsNotALabel() {
    LabelParser head =
        head("Event: A seminar on the event: what now\nOrganizer: B\nParticipants: C\n");
    assertThat(head.value("event").text()).isEqualTo("A seminar on the event: what now");
  }

  @Test
  void donorsAfterTheParticipantsAreAGroupOfThem() {
    LabelParser head =
        head("Event: A\nOrganizer: B\nParticipants: States: Fiji\nDonors: Iceland\n");
    assertThat(head.value("participants").text()).isEqualTo("States: Fiji Donors: Iceland");
    assertThat(head("Donors: Iceland\nEvent: A\nParticipants: Fiji\n").value("funder").text())
        .isEqualTo("Iceland");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3-4 May 2012, Suva, Fiji | 2012-05-03 | 2012-05-04 | Suva | FJI | Suva, Fiji | ",
        "Suva, Fiji, 3 May 2012 | 2012-05-03 | 2012-05-03 | Suva | FJI | Suva, Fiji | ",
        "from 3 to 4 May 2012 in Suva (Fiji) | 2012-05-03 | 2012-05-04 | Suva | FJI | in Suva"
            + " (Fiji) | ",
        "Thursday, 3 May 2012, Suva, Fiji | 2012-05-03 | 2012-05-03 | Suva | FJI | Suva, Fiji | ",
        "May 2012, Suva, Fiji | 2012-05 | 2012-05 | Suva | FJI | Suva, Fiji | day-unknown",
        "Suva, Fiji | null | null | Suva | FJI | Suva, Fiji | no-date",
        "3 May 2012 | 2012-05-03 | 2012-05-03 | null | null | null | no-venue",
        "3 May 2012, Example City | 2012-05-03 | 2012-05-03 | Example City | null | Example City |"
            + " no-country",
        "3 May 2012, 9 June 2013, Suva, Fiji | 2012-05-03 | 2012-05-03 | Suva | FJI | Suva, Fiji |"
            + " several-dates",
        "3 May 2012, House, Street, Suva, Fiji | 2012-05-03 | 2012-05-03 | Suva | FJI | House,"
            + " Street, Suva, Fiji | venue-long",
        "31 June 2012, Suva, Fiji | null | null | Suva | FJI | Suva, Fiji | date-invalid",
      })
  void anEventHasDatesAndAVenue(
      String when,
      String start,
      String end,
      String city,
      String country,
      String venue,
      String reason) {
    Note note =
        note("Information Note\nEvent: A¹\nDate and venue: " + when + "\nParticipants: Fiji\n");
    assertThat(note.event().title()).isEqualTo("A");
    assertThat(
            List.of(
                String.valueOf(note.event().start()),
                String.valueOf(note.event().end()),
                String.valueOf(note.event().city()),
                String.valueOf(note.event().country())))
        .containsExactly(start, end, city, country);
    assertThat(note.event().venueAsReceived()).isEqualTo(venue.equals("null") ? "" : venue);
    assertThat(reasons(note, "/event")).isEqualTo(reason == null ? List.of() : List.of(reason));
  }

  @Test
  void datesAndVenueCanHaveSeparateLabels() {
    Note note =
        note(
            "Information Note\nEvent: \nDates: 3 May 2012\nVenue: Suva, Fiji\nParticipants:"
                + " Fiji\n");
    assertThat(note.event().start()).isEqualTo("2012-05-03");
    assertThat(note.event().country()).isEqualTo("FJI");
    assertThat(reasons(note, "/event")).containsExactly("no-title");
    ParsedNote parsed =
        NOTES.read(
            text("Information Note\nEvent: A\nDates: on 3 May 2012\nVenue: Suva\nParticipants: B"));
    assertThat(words(parsed, "/event/start")).isEqualTo("3 May 2012");
    assertThat(words(parsed, "/event/city")).isEqualTo("Suva");
    assertThat(words(parsed, "/event/title")).isEqualTo("A");
    ParsedNote together =
        NOTES.read(
            text("Information Note\nEvent: A\nDate and venue: 3 May 2012, Suva\nParticipants: B"));
    assertThat(words(together, "/event/start")).isEqualTo("3 May 2012");
    assertThat(words(together, "/event/city")).isEqualTo("Suva");
  }

  @Test
  void otherFilesAndLongFilesAreRefused() {
    assertThatThrownBy(() -> note("A letter about nothing"))
        .isInstanceOfSatisfying(
            BadInput.class,
            refused ->
                assertThat(refused.sentence(Language.FR))
                    .isEqualTo(Texts.get(Language.FR, "notes.refused.not-a-note")));
    assertThatThrownBy(() -> note("Event: A\nOrganizer: B\n")).isInstanceOf(BadInput.class);
    assertThat(note("Event: A\nOrganizer: B\nParticipants: C\n").event().title()).isEqualTo("A");
    assertThat(note("Information Note\nEvent: A\nOrganizer: B\n").event().title()).isEqualTo("A");
    assertThatThrownBy(() -> note("Information Note\nEvent: A\n")).isInstanceOf(BadInput.class);
    String start = "Information Note\nEvent: A\nOrganizer: B\n";
    assertThatThrownBy(() -> note(start + "\n".repeat(400_001)))
        .isInstanceOfSatisfying(
            BadInput.class,
            refused ->
                assertThat(refused.sentence(Language.EN))
                    .isEqualTo(Texts.get(Language.EN, "notes.refused.too-long")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Suva, Fiji | Suva | FJI | false | false",
        "in Suva (Fiji) | Suva | FJI | false | false",
        "Fiji | | FJI | false | false",
        "Suva | Suva | | false | true",
        "Example City, Example Land | | | false | true",
        "Washington, D.C., United States of America | Washington, D.C. | USA | false | false",
        "Seoul, Korea, Republic of | Seoul | KOR | false | false",
        "Online | | | true | false",
        "Suva, Fiji, and online | Suva | FJI | true | false",
        "Hall, House, Suva, Fiji | Suva | FJI | false | true",
        "House, Suva, Fiji | Suva | FJI | false | false",
        "斐济苏瓦 | 苏瓦 | FJI | false | false",
        "'' | | | false | true",
      })
  void aVenueHasACityAndACountry(
      String words, String city, String country, boolean online, boolean unclear) {
    VenueParser.Venue venue = new VenueParser(PARTIES).of(words);
    assertThat(venue.city().orElse(null)).isEqualTo(city);
    assertThat(venue.country().map(State::code).orElse(null)).isEqualTo(country);
    assertThat(venue.online()).isEqualTo(online);
    assertThat(venue.unclear()).isEqualTo(unclear);
  }

  private static Note participants(String list) {
    return note(
        "Information Note\nEvent: A\nOrganizer: UNODA\nParticipants: "
            + list.replace('#', '\n')
            + "\n\n1. Background\nText.\n");
  }

  private static Note note(String text) {
    return NOTES.read(text(text)).note();
  }

  private static DocumentText text(String text) {
    return new DocumentText("text/plain", text, List.of());
  }

  private static String words(ParsedNote parsed, String pointer) {
    ParsedNote.Place place = parsed.places().get(pointer);
    return place == null ? "" : parsed.text().substring(place.start(), place.end());
  }

  private static LabelParser head(String text) {
    return LabelParser.of(NoteLayout.of(text));
  }

  private static List<String> reasons(Note note, String field) {
    return note.needsReview().stream()
        .filter(review -> review.field().startsWith(field))
        .map(Note.Review::reason)
        .map(Message::key)
        .map(key -> key.substring("notes.review.".length()))
        .toList();
  }
}
