package org.clearinghouse1540.practices;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;

/** Practices as rows of their table: read from it, and as parameters of a statement. */
final class PracticeRows {
  private final SubjectAreas areas;

  PracticeRows(SubjectAreas areas) {
    this.areas = areas;
  }

  /**
   * A visible row.
   *
   * @param ownerKind state or provider where one writes it, otherwise empty
   * @param own whether it is of the State or organization of the current user
   * @param inside whether the current user belongs to the Committee
   */
  record Row(OwnPractice now, String ownerKind, boolean own, boolean inside) {
    /** Whether the current user reads it as it is now, and not the text that was submitted. */
    boolean isCurrent() {
      return own || ownerKind.isEmpty();
    }
  }

  Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        own(row, number),
        row.getString("owner_kind"),
        row.getBoolean("own"),
        row.getBoolean("inside"));
  }

  OwnPractice own(ResultSet row, int number) throws SQLException {
    return new OwnPractice(
        practice(row),
        row.getInt("version"),
        LocalDate.ofInstant(row.getTimestamp("changed_at").toInstant(), DateText.HEADQUARTERS));
  }

  private Practice practice(ResultSet row) throws SQLException {
    return new Practice(
        row.getLong("id"),
        row.getString("party"),
        row.getString("title"),
        row.getString("words"),
        keys(row.getString("areas")).stream().flatMap(key -> areas.find(key).stream()).toList(),
        row.getString("source"),
        row.getString("address"),
        Optional.ofNullable(row.getDate("on_day")).map(Date::toLocalDate),
        scope(row));
  }

  private static PracticeScope scope(ResultSet row) throws SQLException {
    Optional<Long> file = Optional.ofNullable(row.getObject("file_id", Long.class));
    String name = row.getString("file_name");
    String sha256 = row.getString("file_sha256");
    return new PracticeScope(
        row.getString("form"),
        keys(row.getString("matrix_rows")),
        keys(row.getString("languages")),
        file.map(id -> new PracticeScope.PracticeFile(id, name, sha256)));
  }

  private static List<String> keys(String text) {
    return Stream.of(text.split(" ")).filter(key -> !key.isEmpty()).toList();
  }

  /** The columns of a practice by the names of parameters; a value may be missing. */
  static Map<String, Object> columns(Practice practice) {
    Map<String, Object> columns = new HashMap<>();
    columns.put("party", practice.state());
    columns.put("title", practice.title());
    columns.put("words", practice.words());
    columns.put(
        "areas", String.join(" ", practice.areas().stream().map(SubjectArea::key).toList()));
    columns.put("source", practice.source());
    columns.put("address", practice.address());
    columns.put("on", practice.on().orElse(null));
    PracticeScope scope = practice.scope();
    columns.put("form", scope.form());
    columns.put("rows", String.join(" ", scope.rows()));
    columns.put("languages", String.join(" ", scope.languages()));
    columns.put("file", scope.file().map(PracticeScope.PracticeFile::original).orElse(null));
    columns.put("fileName", scope.file().map(PracticeScope.PracticeFile::name).orElse(""));
    columns.put("sha256", scope.file().map(PracticeScope.PracticeFile::sha256).orElse(""));
    return columns;
  }
}
