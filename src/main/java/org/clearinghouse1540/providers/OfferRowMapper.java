package org.clearinghouse1540.providers;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;

/** Rows of the table of offers as records. */
final class OfferRowMapper {
  private OfferRowMapper() {}

  static Offer offer(ResultSet row, SubjectAreas areas, LocalDate today) throws SQLException {
    long id = row.getLong("id");
    return new Offer(
        id,
        Optional.ofNullable(row.getString("reference_id")).orElse("offer-" + id),
        row.getString("provider_kind"),
        row.getString("provider"),
        row.getString("kind"),
        row.getString("as_of"),
        row.getString("words"),
        row.getString("exclusions"),
        row.getString("regions"),
        row.getString("answers"),
        row.getString("address"),
        new OfferScope(
            areas(row.getString("areas"), areas),
            areas(row.getString("kinds"), areas),
            words(row.getString("weapons")),
            words(row.getString("languages")),
            row.getString("conditions")),
        new OfferTerms(
            row.getString("available_from"),
            row.getString("available_until"),
            row.getString("cost"),
            words(row.getString("modes")),
            row.getString("source"),
            row.getString("source_date")),
        standing(row, today));
  }

  private static OfferStatus standing(ResultSet row, LocalDate today) throws SQLException {
    long provider = row.getLong("provider_id");
    boolean recorded = !row.wasNull();
    boolean draft = row.getBoolean("draft");
    Optional<LocalDate> confirmed = day(row, "confirmed_on");
    boolean old =
        confirmed.map(day -> day.plusMonths(OfferStatus.MONTHS).isBefore(today)).orElse(true);
    return new OfferStatus(
        recorded ? Optional.of(provider) : Optional.empty(),
        row.getString("party"),
        draft,
        confirmed,
        day(row, "asked_on"),
        day(row, "circulated_on"),
        words(Optional.ofNullable(row.getString("needs")).orElse("")).stream()
            .map(Long::valueOf)
            .toList(),
        recorded && !draft && old);
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getDate(column)).map(Date::toLocalDate);
  }

  /** The words of a list that is kept with blanks between them. */
  static List<String> words(String kept) {
    return Stream.of(kept.split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  // A key that the taxonomy no longer has stays in the row, and is not shown.
  static List<SubjectArea> areas(String kept, SubjectAreas areas) {
    return words(kept).stream().flatMap(key -> areas.find(key).stream()).toList();
  }
}
