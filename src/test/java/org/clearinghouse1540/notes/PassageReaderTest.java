package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.states.PartyResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A passage becomes what a person said it is; what its words do not say stays empty. */
class PassageReaderTest {
  private final PassageReader reader =
      new PassageReader(PartyResolver.standalone(), new SubjectAreas());

  @Test
  void namesBecomeParticipantsAndAnUnknownNameStays() {
    assertThat(reader.participants("Kazakhstan; INTERPOL; Example Harbour Board").found())
        .extracting(
            Note.NotedParticipant::asReceived,
            Note.NotedParticipant::state,
            Note.NotedParticipant::body)
        .containsExactly(
            Tuple.tuple("Kazakhstan", "KAZ", null),
            Tuple.tuple("INTERPOL", null, "INTERPOL"),
            Tuple.tuple("Example Harbour Board", null, null));
  }

  @Test
  void wordsBetweenOrganizersSayTheirRoles() {
    List<Note.NotedOrganizer> organizers =
        reader.organizers("Example State 001, in cooperation with Example Harbour Board").found();
    assertThat(organizers)
        .extracting(Note.NotedOrganizer::name, Note.NotedOrganizer::role)
        .containsExactly(
            Tuple.tuple("Example State 001", "organizer"),
            Tuple.tuple("Example Harbour Board", "in_cooperation"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "More training of customs officers under paragraph 3 (d) | 3(d)",
        "Formation des agents des douanes, paragraphe 3 c) | 3(c)",
        "Обучение сотрудников таможни | ''",
      })
  void aPassageWithoutAVerbOfNeedIsStillTheNeedThatAPersonSaid(String words, String paragraphs) {
    assertThat(reader.needs(words).found())
        .singleElement()
        .satisfies(
            need -> {
              assertThat(need.text()).isEqualTo(words);
              assertThat(String.join(" ", need.paragraphs())).isEqualTo(paragraphs);
            });
  }

  @Test
  void eachSentenceOfNeedIsOneNeed() {
    assertThat(
            reader
                .needs(
                    "Participants requested training of customs officers.\n"
                        + "Participants requested help with the drafting of laws.")
                .found())
        .hasSize(2);
  }

  @Test
  void aContributionHasItsAmountOnlyWithACurrency() {
    assertThat(reader.contributions("A gift to the fund: USD 250,000").found())
        .singleElement()
        .satisfies(
            gift -> {
              assertThat(gift.amount()).isEqualByComparingTo("250000");
              assertThat(gift.currency()).isEqualTo("USD");
            });
    assertThat(reader.contributions("A gift of 12 computers").found())
        .singleElement()
        .satisfies(gift -> assertThat(gift.amount()).isNull());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "In 2012, Fiji and Norway together contributed EUR 50,000 to the trust fund. | 50000 | EUR",
        "Pursuant to resolution 1540 (2004), a gift of EUR 50,000 was made in 2012. | 50000 | EUR",
        "In 2012, 50,000 euros were given, 50,000 euros in all. | 50000 | EUR",
        "En 2012, dos gobiernos donaron 3 mil millones de yenes. | 3000000000 | JPY",
        "A gift of EUR 50,000 in 2012 and USD 20,000 in 2013. | |",
        "A gift of 1 to 2 million euros in 2012. | |",
        "A gift of USD 1 million to USD 2 million in 2012. | |",
        "A gift of 12 computers in 2012, valued in US dollars. | |",
      })
  void theAmountIsTheOnlySumOfMoneyAndAPersonLooksAtIt(
      String passage, @Nullable BigDecimal amount, @Nullable String currency) {
    PassageReader.Items<Note.NotedContribution> read = reader.contributions(passage);
    assertThat(read.unsure()).isTrue();
    assertThat(read.found())
        .extracting(Note.NotedContribution::amount, Note.NotedContribution::currency)
        .containsExactly(Tuple.tuple(amount, currency));
  }

  @Test
  void severalStatesAreNoDonor() {
    assertThat(reader.contributions("Fiji, and before it Norway, gave computers.").found())
        .extracting(Note.NotedContribution::state)
        .containsExactly((String) null);
  }

  @Test
  void severalDatesAreNotReadAsTheFirstOfThem() {
    String passage = "3 May 2014; 10 June 2014";
    assertThat(reader.dates(passage).start()).isEmpty();
    assertThat(reader.hasSeveralDates(passage)).isTrue();
    assertThat(reader.earlierEvents("It took place twice: 3 May 2014; 10 June 2014").found())
        .extracting(Note.EarlierEvent::start)
        .containsExactly((String) null);
  }

  @Test
  void anEarlierEventKeepsItsWordsAndDate() {
    assertThat(reader.earlierEvents("The seminar of 4 March 2019").found())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.start()).isEqualTo("2019-03-04");
              assertThat(event.text()).isEqualTo("The seminar of 4 March 2019");
            });
  }

  @Test
  void datesAndPlacesAreReadAndAnUnreadableDateIsEmpty() {
    assertThat(reader.dates("held from 5 to 7 May 2021").start()).isEqualTo("2021-05-05");
    assertThat(reader.dates("held from 5 to 7 May 2021").end()).isEqualTo("2021-05-07");
    assertThat(reader.dates("some day").start()).isEmpty();
    assertThat(reader.place("Oslo, Norway").country()).contains("NOR");
    assertThat(reader.place("Oslo, Norway").city()).contains("Oslo");
  }
}
