package org.clearinghouse1540.providers;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.obligations.WeaponType;

/** Reads the rows of offers. */
final class OfferRowMapper {
  private OfferRowMapper() {}

  static Offer offer(ResultSet row, SubjectAreas areas, LocalDate today) throws SQLException {
    long id = row.getLong("id");
    return new Offer(
        id,
        Optional.ofNullable(row.getString("reference_id")).orElse("offer-" + id),
        row.getString("provider"),
        OfferKind.get(row.getString("kind")),
        row.getString("as_of"),
        row.getString("words"),
        row.getString("exclusions"),
        row.getString("regions"),
        row.getString("answers"),
        row.getString("address"),
        new OfferScope(
            KeyList.areas(row.getString("areas"), areas),
            KeyList.areas(row.getString("kinds"), areas),
            KeyList.read(row.getString("weapons"), WeaponType::find),
            KeyList.read(row.getString("languages"), Language::find),
            row.getString("conditions")),
        new OfferTerms(
            row.getString("available_from"),
            row.getString("available_until"),
            CostSharing.find(row.getString("cost")),
            KeyList.read(row.getString("modes"), DeliveryMode::find),
            row.getString("source"),
            row.getString("source_date")),
        status(row, today));
  }

  private static OfferStatus status(ResultSet row, LocalDate today) throws SQLException {
    long provider = row.getLong("provider_id");
    boolean recorded = !row.wasNull();
    boolean draft = row.getBoolean("draft");
    Optional<LocalDate> confirmed = day(row, "confirmed_on");
    return new OfferStatus(
        recorded ? Optional.of(provider) : Optional.empty(),
        row.getString("party"),
        draft,
        confirmed,
        day(row, "asked_on"),
        day(row, "circulated_on"),
        KeyList.numbers(Optional.ofNullable(row.getString("needs")).orElse("")),
        recorded && !draft && OfferStatus.isOld(confirmed, today));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getDate(column)).map(Date::toLocalDate);
  }
}
