package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Earlier events in the background section; {1} and {2} are States that are drawn here. */
class EarlierEventParserTest {
  private static final PartyResolver RESOLVER = PartyResolver.standalone();
  private static final NameResolver PARTIES = new NameResolver(RESOLVER);
  private static final State ONE = new States().get("ISL");
  private static final State TWO = new States().get("FJI");
  private final NoteFindings findings = new NoteFindings();

  @Test
  void daysApartMakeNoPeriod() {
    Note.EarlierEvent event =
        earlier("A seminar was held in Example City, {1}, on 12 March and 25 June 2013.")
            .getFirst();
    assertThat(event.start()).isEqualTo("2013-03-12");
    assertThat(event.end()).isEqualTo("2013-03-12");
    assertThat(event.days()).containsExactly("2013-03-12", "2013-06-25");
    assertThat(reasons()).contains("earlier-days");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A first seminar was held in Example City, {1}, on 3-4 May 2012. | first"
            + " seminar;2012-05-03;2012-05-04;Example City;ISL",
        "In May 2012, a training course was held in Example City ({1}). | training"
            + " course;2012-05;2012-05;Example City;ISL",
        "The workshop took place on 3 May 2012 in Example City, {1}. | workshop;2012-05-03;"
            + "2012-05-03;Example City;ISL",
        "See the Example seminar (1-3 December 2009, Example City, {1}). | See the Example"
            + " seminar;2009-12-01;2009-12-03;Example City;ISL",
        "It followed the Example seminar (1-3 December 2009, Example City, {1}). | Example"
            + " seminar;2009-12-01;2009-12-03;Example City;ISL",
        "Example workshop held in {1} (3 May 2012) | Example workshop;2012-05-03;2012-05-03;null;"
            + "ISL",
        "An earlier meeting, organized by a foundation (3 May 2012, Example City, {1}) | earlier"
            + " meeting;2012-05-03;2012-05-03;Example City;ISL",
        "Un atelier a été organisé à Example, {1}, du 3 au 4 mai 2012. | atelier;2012-05-03;"
            + "2012-05-04;Example;ISL",
        "Un taller se celebró en Ejemplo, {1}, el 3 de mayo de 2012. | taller;2012-05-03;"
            + "2012-05-03;Ejemplo;ISL",
      })
  void anEarlierEventIsFound(String sentence, String expected) {
    assertThat(earlier(sentence).getFirst())
        .extracting(
            event ->
                String.join(
                    ";",
                    event.title(),
                    event.start(),
                    event.end(),
                    String.valueOf(event.city()),
                    String.valueOf(event.country())))
        .isEqualTo(expected);
    assertThat(findings.places()).containsKey("/earlier_events/0");
    assertThat(reasons()).doesNotContain("earlier-no-country", "earlier-unclear");
  }

  @Test
  void oneTitleCanHaveSeveralDatesAndPlaces() {
    List<Note.EarlierEvent> events =
        earlier(
            "Seminars were held in Example City, {1}, in May 2012 and in Example Town, {2}, on 8"
                + " October 2013.");
    assertThat(events)
        .extracting(event -> event.title() + " " + event.start() + " " + event.country())
        .containsExactly("Seminars 2012-05 ISL", "Seminars 2013-10-08 FJI");
  }

  @Test
  void oneTitleCanHaveSeveralPlacesWithDatesInBrackets() {
    List<Note.EarlierEvent> events =
        earlier("The seminars in Example City, {1} (May 2013) and {2} (8 April 2014)");
    assertThat(events)
        .extracting(event -> event.title() + " " + event.start() + " " + event.country())
        .containsExactly("seminars 2013-05 ISL", "seminars 2014-04-08 FJI");
  }

  @Test
  void theCityOfTheNoteHasItsCountry() {
    assertThat(earlier("A seminar was held in Own City on 3 May 2012."))
        .extracting(Note.EarlierEvent::country)
        .containsExactly("FJI");
    assertThat(reasons()).isEmpty();
    assertThat(earlier("A seminar was held in Other City on 3 May 2012."))
        .extracting(Note.EarlierEvent::country)
        .containsOnlyNulls();
    assertThat(reasons()).containsExactly("earlier-no-country");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Many workshops have followed since 3 May 2012. | earlier-unclear",
        "The seminar was held in 2012. | earlier-unclear",
        "The seminar (3 May 2012, 4 June 2013 and elsewhere) | earlier-untitled",
        "It (3 May 2012, Example City) | earlier-no-country",
      })
  void anUnclearEarlierEventIsForReview(String sentence, String reason) {
    earlier(sentence);
    assertThat(reasons()).contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nothing was held in Example City on 3 May 2012.",
        "Resolution 1540 (2004) was adopted at a meeting.",
        "The event itself was held on 9 September 2015.",
      })
  void otherSentencesNameNoEarlierEvent(String sentence) {
    assertThat(earlier(sentence)).isEmpty();
    assertThat(reasons()).isEmpty();
  }

  private List<Note.EarlierEvent> earlier(String sentence) {
    Note.NotedEvent event =
        new Note.NotedEvent(
            "Event", "2015-09-09", "2015-09-09", List.of(), false, "Own City", "FJI", "");
    return new EarlierEventParser(PARTIES)
        .read(section(filled(sentence)), event, language(sentence), findings);
  }

  private static Language language(String sentence) {
    return sentence.startsWith("Un atelier")
        ? Language.FR
        : sentence.startsWith("Un taller") ? Language.ES : Language.EN;
  }

  private static String filled(String sentence) {
    return sentence.replace("{1}", ONE.name()).replace("{2}", TWO.name());
  }

  private static NoteLayout section(String text) {
    return NoteLayout.of("1. Background\n" + text + "\n");
  }

  private List<String> reasons() {
    return findings.review().stream()
        .map(Note.Review::reason)
        .map(Message::key)
        .map(key -> key.substring("notes.review.".length()))
        .distinct()
        .toList();
  }
}
