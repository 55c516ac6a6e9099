package org.clearinghouse1540.assistance;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Rows of the repository of requests as records. */
final class RequestRowMapper {
  private RequestRowMapper() {}

  static NeedItem item(ResultSet row, int number) throws SQLException {
    return new NeedItem(
        row.getLong("id"),
        row.getLong("request_id"),
        row.getInt("number"),
        row.getString("words"),
        row.getString("area"),
        row.getString("specificity").equals(NeedItems.SPECIFIC),
        row.getString("address"),
        row.getString("title"),
        NeedStatus.find(row.getString("status")).orElseThrow(),
        texts(row, "areas"),
        texts(row, "kinds"),
        texts(row, "paragraphs"),
        texts(row, "weapons"),
        row.getString("situation"),
        row.getString("objective"),
        row.getString("beneficiaries"),
        row.getString("people"),
        row.getString("needed_by"),
        row.getString("language"),
        row.getString("elsewhere"),
        row.getString("preferred_provider"),
        row.getString("began"));
  }

  static Request request(ResultSet row, List<NeedItem> items) throws SQLException {
    return new Request(
        row.getLong("id"),
        text(row, "state"),
        row.getString("requester"),
        row.getString("requester_kind"),
        row.getString("date_as_received"),
        row.getString("address"),
        items,
        row.getString("origin").equals("received") ? Optional.of(receipt(row)) : Optional.empty());
  }

  private static Receipt receipt(ResultSet row) throws SQLException {
    long document = row.getLong("document_id");
    return new Receipt(
        RequestChannel.find(row.getString("channel")).orElseThrow(),
        row.getDate("requested_on").toLocalDate(),
        row.getDate("received_on").toLocalDate(),
        text(row, "reference"),
        text(row, "letter_language"),
        document == 0 ? Optional.empty() : Optional.of(document),
        text(row, "letter_words"),
        texts(row, "for_states"),
        row.getString("procedure"),
        row.getBoolean("informal"),
        day(row, "members_from"),
        day(row, "providers_from"),
        day(row, "posted_from"));
  }

  static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getDate(column)).map(Date::toLocalDate);
  }

  // A column of a joined table whose row is withheld from the current user is null.
  private static String text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).orElse("");
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((String[]) array.getArray());
  }
}
