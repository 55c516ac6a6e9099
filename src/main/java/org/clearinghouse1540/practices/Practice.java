package org.clearinghouse1540.practices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.obligations.SubjectArea;

/**
 * An effective practice. Practices are never ranked.
 *
 * @param state code of the State, or name of the organization, that reports it
 * @param words what is done, in the words of the State or organization
 * @param source the document that describes it
 * @param address the address of that document where it is public, or empty
 * @param on the date of the document
 * @param scope the fields of the matrix, the languages and the file
 */
public record Practice(
    long id,
    String state,
    String title,
    String words,
    List<SubjectArea> areas,
    String source,
    String address,
    Optional<LocalDate> on,
    PracticeScope scope) {
  public Practice {
    areas = List.copyOf(areas);
  }

  /** The same practice with another file, or with none. */
  Practice with(Optional<PracticeScope.PracticeFile> file) {
    PracticeScope other = new PracticeScope(scope.form(), scope.rows(), scope.languages(), file);
    return new Practice(id, state, title, words, areas, source, address, on, other);
  }

  /** Whether it belongs to a subject area, by the key of the area. */
  boolean isIn(String area) {
    return areas.stream().anyMatch(subject -> subject.key().equals(area));
  }

  /** Reasons for which it cannot be recorded, beside fields that are empty or too long. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (areas.isEmpty()) {
      problems.add(Problem.of("areas", "practices.refused.areas"));
    }
    problems.addAll(addressProblems());
    return problems;
  }

  /** Reasons for which not even a draft can be kept. */
  List<Problem> addressProblems() {
    return address.isEmpty() || address.matches("https?://\\S{4,2000}")
        ? List.of()
        : List.of(Problem.of("address", "practices.refused.address"));
  }

  /** Reasons for which its owner cannot submit it yet. */
  List<Problem> gaps() {
    List<Problem> problems = new ArrayList<>();
    if (words.isBlank()) {
      problems.add(Problem.of("", "practices.refused.words"));
    }
    if (areas.isEmpty()) {
      problems.add(Problem.of("", "practices.refused.no-areas"));
    }
    return problems;
  }
}
