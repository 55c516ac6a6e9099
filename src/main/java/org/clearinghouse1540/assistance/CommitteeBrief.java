package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;

/** What a brief to the Committee consists of: its period, and its parts with their rows. */
public final class CommitteeBrief {
  private CommitteeBrief() {}

  /** A first and a last day. */
  public record Period(LocalDate first, LocalDate last) {
    static Period of(String first, String last, Optional<LocalDate> before, LocalDate today) {
      LocalDate to = last.isBlank() ? today : day(last, "last");
      LocalDate from =
          first.isBlank()
              ? before.filter(day -> !day.isAfter(to)).orElse(to.minusMonths(2))
              : day(first, "first");
      if (from.isAfter(to)) {
        throw new BadInput("first", "The first day lies after the last; correct one of them.");
      }
      return new Period(from, to);
    }

    private static LocalDate day(String typed, String field) {
      try {
        return LocalDate.parse(typed.strip());
      } catch (DateTimeParseException unreadable) {
        throw new BadInput(field, "Write the day as year-month-day, such as 2026-11-23.");
      }
    }
  }

  /** A part with its rows. */
  public record Told(CommitteeBriefPart part, List<List<String>> rows) {
    public Told {
      rows = List.copyOf(rows);
    }
  }
}
