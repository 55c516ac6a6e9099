package org.clearinghouse1540.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.contacts.ExampleContacts.contact;
import static org.clearinghouse1540.contacts.ExampleContacts.named;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of the register without a database: gaps, confirmation, next course. */
class ContactRulesTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

  @Test
  void aGapBeginsTheDayAfterTheLastDayOfWhoeverLeftLast() {
    List<Contact> left =
        List.of(named(1, "2024-01-01", "2025-05-31"), named(2, "2025-06-01", "2026-10-15"));
    assertThat(ContactGap.of(left, TODAY))
        .containsExactly(
            new ContactGap(
                "Example State 001",
                ContactDuty.Place.CAPITAL,
                LocalDate.parse("2026-10-16"),
                left.getLast()));
    assertThat(ContactGap.of(left, LocalDate.parse("2026-10-15"))).isEmpty();
  }

  @Test
  void anAlternateOrASuccessorFillsAGapAndTheOtherPlaceOrAnOwnEntryDoesNot() {
    Contact left = named(1, "2024-01-01", "2026-10-15");
    Contact mission = contact(2, ContactDuty.Place.MISSION, "2024-01-01", "", true);
    Contact own = contact(3, ContactDuty.Place.CAPITAL, "2024-01-01", "", false);
    Contact later = named(4, "2026-12-15", "");
    assertThat(ContactGap.of(List.of(left, mission, own, later), TODAY)).hasSize(1);
    assertThat(ContactGap.of(List.of(left, named(5, "2026-11-30", "")), TODAY)).isEmpty();
  }

  @Test
  void aStateThatNamedNobodyHasNoGap() {
    assertThat(ContactGap.of(List.of(), TODAY)).isEmpty();
    assertThat(ContactGap.of(List.of(named(1, "2026-12-15", "")), TODAY)).isEmpty();
  }

  @Test
  void confirmationIsAskedAfterTheMonthsForOpenEntriesAlone() {
    List<Contact> open = List.of(named(1, "2024-01-01", ""), named(2, "2024-01-01", "2025-01-01"));
    assertThat(ContactConfirmation.of(open, 10, TODAY))
        .contains(
            new ContactConfirmation(
                LocalDate.parse("2026-11-15"), open.getFirst().details().office(), 1));
    assertThat(ContactConfirmation.of(open, 12, TODAY)).isEmpty();
  }

  @Test
  void theNextCourseIsANominationWhoseCourseHasNotEnded() {
    assertThat(course("2026-11", "", CourseRecord.Stage.NOMINATED).isNext("2026-11-30")).isTrue();
    assertThat(course("", "", CourseRecord.Stage.NOMINATED).isNext("2026-11-30")).isTrue();
    assertThat(course("2025", "2026-10", CourseRecord.Stage.NOMINATED).isNext("2026-11-30"))
        .isFalse();
    assertThat(course("2027", "", CourseRecord.Stage.ATTENDED).isNext("2026-11-30")).isFalse();
  }

  private static CourseRecord course(String starts, String ends, CourseRecord.Stage stage) {
    return new CourseRecord(1, "Example course", "", starts, ends, stage);
  }

  @Test
  void theFileOfPeriodsHasThoseOfConfirmationAndRetention() {
    ContactRules rules = new ContactRules();
    assertThat(rules.monthsToConfirm()).isEqualTo(12);
    assertThat(rules.monthsToKeep()).isEqualTo(24);
  }
}
