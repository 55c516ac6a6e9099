package org.clearinghouse1540.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.clearinghouse1540.consent.SilenceProcedures;
import org.clearinghouse1540.kit.calendar.Holiday;
import org.clearinghouse1540.kit.calendar.Holidays;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.stereotype.Component;

/** Records the holidays of a year; the silence periods that run are counted again with them. */
@Component
class HolidayRecords {
  private final Holidays holidays;
  private final SilenceProcedures silences;
  private final Journal journal;
  private final Clock clock;

  HolidayRecords(Holidays holidays, SilenceProcedures silences, Journal journal, Clock clock) {
    this.holidays = holidays;
    this.silences = silences;
    this.journal = journal;
    this.clock = clock;
  }

  /** Records all holidays of a year, in place of those that were recorded for it. */
  void record(Actor actor, Year year, List<Holiday> days) {
    journal.inTransaction(
        () -> {
          holidays.record(actor, year, days);
          silences.recount(actor, LocalDate.now(clock), days.getFirst().source());
        });
  }
}
