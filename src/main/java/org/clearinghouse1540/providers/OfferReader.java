package org.clearinghouse1540.providers;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.consent.TextFormat;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.SubjectAreaJson;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.obligations.WeaponType;
import org.springframework.stereotype.Component;

/** Reads offers as they are now, and as their providers consented to publish them. */
@Component
final class OfferReader {
  private final SubjectAreas areas;
  private final Gate gate;
  private final TextFormat<Offer> format;

  OfferReader(SubjectAreas areas, Gate gate) {
    this.areas = areas;
    this.gate = gate;
    this.format = new TextFormat<>(Offer.class, new SubjectAreaJson(areas));
  }

  /**
   * Offers of which the current user sees some only as they are published.
   *
   * @param published the numbers of these
   */
  List<Offer> approved(List<Offer> found, Set<Long> published) {
    if (published.isEmpty()) {
      return found;
    }
    Map<Long, Offer> approved = new HashMap<>();
    gate.askAll(
            found.stream().filter(offer -> published.contains(offer.id())).toList(),
            offer -> Subject.offer(offer.id()),
            offer -> Optional.empty(),
            this::approved)
        .forEach(open -> approved.put(open.value().id(), open.value()));
    return found.stream()
        .flatMap(
            offer ->
                published.contains(offer.id())
                    ? Optional.ofNullable(approved.get(offer.id())).stream()
                    : Optional.of(offer).stream())
        .toList();
  }

  /** An offer with the text to which its provider consented, and its progress until now. */
  Offer approved(String text, Offer current) {
    return text.equals(text(current)) ? current : format.read(text).with(current.status());
  }

  /** The text of an offer, to which its provider consents; its progress is not part of it. */
  String text(Offer offer) {
    return format.write(offer.with(OfferStatus.NONE));
  }

  Offer offer(ResultSet row, LocalDate today) throws SQLException {
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
