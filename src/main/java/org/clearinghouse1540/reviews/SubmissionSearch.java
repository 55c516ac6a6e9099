package org.clearinghouse1540.reviews;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.retrieval.Passage;
import org.clearinghouse1540.search.SearchScope;
import org.clearinghouse1540.search.SearchSource;
import org.springframework.stereotype.Component;

/**
 * Submissions for comprehensive reviews in the search, for those who read them: the Committee, and
 * a State its own. A submission whose file was withdrawn is not found.
 */
@Component
class SubmissionSearch implements SearchSource {
  private static final String KIND = "submission";

  private final ReviewSubmissions submissions;

  SubmissionSearch(ReviewSubmissions submissions) {
    this.submissions = submissions;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Passage> all(Viewer reader) {
    return passages(reader, submissions.list().stream());
  }

  @Override
  public List<Passage> of(Viewer reader, Set<String> records) {
    return passages(
        reader, SearchSource.numbers(records).flatMap(id -> submissions.find(id).stream()));
  }

  private List<Passage> passages(Viewer reader, Stream<ReviewSubmission> found) {
    return reader.may(Permission.READ_SUBMISSIONS)
        ? found
            .filter(
                submission ->
                    reader.belongsToCommittee() || submission.head().state().equals(reader.party()))
            .filter(submissions::isOpen)
            .map(
                submission ->
                    Passage.of(
                            KIND + "/" + submission.id(),
                            submission.address(),
                            submission.head().title(),
                            submission.head().sender() + "\n" + submissions.text(submission))
                        .in(submission.head().language())
                        .by(submission.head().state())
                        .on(submission.head().dated().toString()))
            .toList()
        : List.of();
  }

  @Override
  public SearchScope touchedBy(String subject) {
    return SearchScope.ofKind(KIND, subject).and(SearchScope.allIf(subject, "original"));
  }
}
