package org.clearinghouse1540.matrix;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.matrix.ApprovedMatrices.ApprovedVersion;
import org.clearinghouse1540.obligations.FieldMark;
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
  private final Cache<ApprovedVersion, Map<FieldKey, FieldMark>> known =
      Caffeine.newBuilder().maximumSize(MOST).build();
  private final ApprovedMatrices approved;
  private final Gate gate;

  ApprovedMarks(ApprovedMatrices approved, Gate gate) {
    this.approved = approved;
    this.gate = gate;
  }

  /**
   * The marks of the latest approved versions in a form. If a version that was published is closed
   * again, no earlier one takes its place.
   *
   * @param day the last day whose approvals are counted, at Headquarters; nothing for all
   * @param published whether only versions count that State and Committee chose to publish, and
   *     that are open to everybody now
   */
  public RecordedMarks marks(String form, Optional<LocalDate> day, boolean published) {
    Set<String> open = gate.open(Subject.Kind.MATRIX);
    Map<String, Map<FieldKey, FieldMark>> latest = new LinkedHashMap<>();
    Set<String> closed = new HashSet<>();
    for (ApprovedVersion version : approved.versions(form, day.orElse(LAST))) {
      String state = version.matrix().state();
      if (published && version.published() && !isOpen(version, open)) {
        closed.add(state);
      } else if (!closed.contains(state)
          && !latest.containsKey(state)
          && (version.published() || !published)) {
        marks(version).ifPresent(marks -> latest.put(state, marks));
      }
    }
    return RecordedMarks.of(latest);
  }

  private static boolean isOpen(ApprovedVersion version, Set<String> open) {
    return open.contains(ReviewCycle.subject(version.matrix(), version.number()).id());
  }

  /**
   * The codes of the States whose latest approved version in a form is not published, or is closed
   * again.
   */
  public Set<String> unpublished(String form) {
    Set<String> open = gate.open(Subject.Kind.MATRIX);
    Set<String> seen = new TreeSet<>();
    Set<String> unpublished = new TreeSet<>();
    for (ApprovedVersion version : approved.versions(form, LAST)) {
      if (!seen.contains(version.matrix().state()) && marks(version).isPresent()) {
        seen.add(version.matrix().state());
        if (!version.published() || !isOpen(version, open)) {
          unpublished.add(version.matrix().state());
        }
      }
    }
    return unpublished;
  }

  private Optional<Map<FieldKey, FieldMark>> marks(ApprovedVersion version) {
    Optional<Map<FieldKey, FieldMark>> found = Optional.ofNullable(known.getIfPresent(version));
    if (found.isPresent()) {
      return found;
    }
    Optional<Map<FieldKey, FieldMark>> read = approved.content(version).map(ApprovedMarks::marks);
    read.ifPresent(marks -> known.put(version, marks));
    return read;
  }

  private static Map<FieldKey, FieldMark> marks(MatrixContent content) {
    Map<FieldKey, FieldMark> marks = new HashMap<>();
    content
        .contents()
        .forEach(
            (key, value) -> {
              if (value.mark() != FieldMark.NOTHING_RECORDED) {
                marks.put(key, value.mark());
              }
            });
    return Map.copyOf(marks);
  }
}
