package org.clearinghouse1540.matrix;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clearinghouse1540.obligations.FieldMark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The marks of matrices as they were approved, for counts: of each matrix its latest approved
 * version, also while it is revised or kept from publication. Content that this program did not
 * keep is not counted.
 */
@Component
public final class ApprovedMarks {
  private static final int MOST = 2_000;
  private static final LocalDate LAST = LocalDate.of(9999, 1, 1);

  // By the code of the content, which is checked before its marks are kept here.
  private final Cache<String, Map<FieldKey, FieldMark>> known =
      Caffeine.newBuilder().maximumSize(MOST).build();
  private final JdbcClient sql;
  private final ApprovalCodes codes;

  ApprovedMarks(JdbcClient sql, ApprovalCodes codes) {
    this.sql = sql;
    this.codes = codes;
  }

  private record Version(String state, String form, int number, boolean published, String code) {
    String key() {
      return state + "\n" + form + "\n" + number + "\n" + code;
    }
  }

  /**
   * The marks of the latest approved versions in a form.
   *
   * @param day the last day whose approvals are counted, in Coordinated Universal Time; nothing for
   *     all
   * @param published whether only versions count that State and Committee chose to publish
   */
  public RecordedMarks marks(String form, Optional<LocalDate> day, boolean published) {
    Map<String, Map<FieldKey, FieldMark>> latest = new LinkedHashMap<>();
    for (Version version : versions(form, day)) {
      if (!latest.containsKey(version.state()) && (version.published() || !published)) {
        marks(version).ifPresent(marks -> latest.put(version.state(), marks));
      }
    }
    return RecordedMarks.of(latest);
  }

  /** The codes of the States whose latest approved version in a form is not published. */
  public Set<String> unpublished(String form) {
    Set<String> seen = new TreeSet<>();
    Set<String> unpublished = new TreeSet<>();
    for (Version version : versions(form, Optional.empty())) {
      if (!seen.contains(version.state()) && marks(version).isPresent()) {
        seen.add(version.state());
        if (!version.published()) {
          unpublished.add(version.state());
        }
      }
    }
    return unpublished;
  }

  private List<Version> versions(String form, Optional<LocalDate> day) {
    return sql.sql(
            """
            select state, form, number, published_at, publication_code, content_code
            from matrix_approved
            where form = :form and (approved_at at time zone 'UTC')::date <= :day
            order by state, number desc
            """)
        .param("form", form)
        .param("day", Date.valueOf(day.orElse(LAST)))
        .query(
            (row, at) ->
                new Version(
                    row.getString("state"),
                    row.getString("form"),
                    row.getInt("number"),
                    codes.isPublished(row),
                    row.getString("content_code")))
        .list();
  }

  private Optional<Map<FieldKey, FieldMark>> marks(Version version) {
    Optional<Map<FieldKey, FieldMark>> found =
        Optional.ofNullable(known.getIfPresent(version.key()));
    if (found.isPresent()) {
      return found;
    }
    Optional<Map<FieldKey, FieldMark>> read =
        sql.sql(
                """
                select * from matrix_approved
                where state = :state and form = :form and number = :number
                """)
            .param("state", version.state())
            .param("form", version.form())
            .param("number", version.number())
            .query((row, at) -> kept(row))
            .optional()
            .flatMap(content -> content);
    read.ifPresent(marks -> known.put(version.key(), marks));
    return read;
  }

  private Optional<Map<FieldKey, FieldMark>> kept(ResultSet row) throws SQLException {
    if (!codes.isKept(row)) {
      return Optional.empty();
    }
    Map<FieldKey, FieldMark> marks = new HashMap<>();
    MatrixContent.of(row.getString("content"))
        .contents()
        .forEach(
            (key, value) -> {
              if (value.mark() != FieldMark.NOTHING_RECORDED) {
                marks.put(key, value.mark());
              }
            });
    return Optional.of(Map.copyOf(marks));
  }
}
