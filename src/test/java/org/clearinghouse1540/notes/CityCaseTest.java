package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A Russian city after a preposition, of which the basic form is not known, has its own remark. */
class CityCaseTest {
  private static final Message REASON = Message.of("notes.review.city-case");

  private static Note note(String venue, String background) {
    return NoteParser.standalone()
        .read(
            new DocumentText(
                "text/plain",
                """
                Информационная записка

                Мероприятие: Семинар (проба чтения)
                Организаторы: ОБСЕ
                Дата и место проведения: 3 мая 2012 года, %s
                Участники: Армения

                1. Справочная информация

                %s

                2. Основные моменты

                Участники обменялись мнениями.
                """
                    .formatted(venue, background),
                List.of()))
        .note();
  }

  @Test
  void aVenueInAnotherCaseIsReportedAsSuch() {
    assertThat(note("в Примерсквиле, Армения", "Текст.").needsReview())
        .anyMatch(review -> review.field().equals("/event/city") && review.reason().equals(REASON));
    assertThat(note("Ереван, Армения", "Текст.").needsReview())
        .noneMatch(review -> review.reason().equals(REASON));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theRemarkSpeaksOfTheCityInEveryLanguage(Language language) {
    assertThat(REASON.in(language))
        .isNotEqualTo(Message.of("notes.review.venue-long").in(language))
        .isNotBlank();
  }
}
