package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.states.PartyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A passage becomes what a person said it is; what its words do not say stays empty. */
class PassageReaderTest {
  private final PassageReader reader =
      new PassageReader(PartyResolver.standalone(), new SubjectAreas());

  @Test
  void namesBecomeParticipantsAndAnUnknownNameStays() {
    assertThat(reader.participants("Kazakhstan; INTERPOL; Example Harbour Board"))
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
        reader.organizers("Example State 001, in cooperation with Example Harbour Board");
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
    assertThat(reader.needs(words))
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
            reader.needs(
                "Participants requested training of customs officers.\nParticipants requested help"
                    + " with the drafting of laws."))
        .hasSize(2);
  }

  @Test
  void aContributionHasItsAmountOnlyWithACurrency() {
    assertThat(reader.contributions("A gift to the fund: USD 250,000"))
        .singleElement()
        .satisfies(
            gift -> {
              assertThat(gift.amount()).isEqualByComparingTo("250000");
              assertThat(gift.currency()).isEqualTo("USD");
            });
    assertThat(reader.contributions("A gift of 12 computers"))
        .singleElement()
        .satisfies(gift -> assertThat(gift.amount()).isNull());
  }

  @Test
  void anEarlierEventKeepsItsWordsAndDate() {
    assertThat(reader.earlierEvents("The seminar of 4 March 2019"))
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
