package org.clearinghouse1540.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/**
 * Tasks of comprehensive reviews: passages without a decision and comments for those who work on
 * the review, proposals that wait for the comment of a member, and for a State a notice of its
 * submission.
 */
@Component
class ReviewTasks implements TaskSource {
  private static final Transition RECORDED = Transitions.get("review-submission-recorded");
  private static final Transition OPEN = Transitions.get("review-passages-open");
  private static final Transition SENT = Transitions.get("review-proposal-sent");
  private static final Transition COMMENTED = Transitions.get("review-proposal-commented");
  private static final Transition NO_COMMENT = Transitions.get("review-proposal-no-comment");
  private final ComprehensiveReviews reviews;
  private final ReviewSubmissions submissions;
  private final ReviewPassages passages;
  private final ProposalComments comments;

  ReviewTasks(
      ComprehensiveReviews reviews,
      ReviewSubmissions submissions,
      ReviewPassages passages,
      ProposalComments comments) {
    this.reviews = reviews;
    this.submissions = submissions;
    this.passages = passages;
    this.comments = comments;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (RECORDED.isFor(viewer)) {
      return submissions.listOfState(viewer.party()).stream().map(ReviewTasks::recorded).toList();
    }
    if (SENT.isFor(viewer)) {
      return toComment(viewer);
    }
    List<Task> tasks = new ArrayList<>();
    if (OPEN.isFor(viewer)) {
      tasks.addAll(toPlace());
      comments.list().stream().map(ReviewTasks::commented).forEach(tasks::add);
    }
    return tasks;
  }

  private static Task recorded(ReviewSubmission submission) {
    return RECORDED.notice(
        "submission/" + submission.id(),
        submission.head().title(),
        submission.recorded(),
        submission.id());
  }

  private List<Task> toPlace() {
    Map<Long, Integer> open = passages.open();
    return reviews.list().stream()
        .flatMap(review -> submissions.list(review.id()).stream())
        .filter(submission -> open.containsKey(submission.id()))
        .map(
            submission ->
                OPEN.task(submission.head().title(), submission.recorded(), submission.id())
                    .with(open.getOrDefault(submission.id(), 0)))
        .toList();
  }

  // A member comments once on a version, or says that there is no comment; until then it waits.
  private List<Task> toComment(Viewer viewer) {
    List<ProposalComment> given =
        comments.list().stream().filter(comment -> comment.isOf(viewer)).toList();
    return comments.circulated().stream()
        .filter(
            sent ->
                given.stream()
                    .noneMatch(
                        comment ->
                            comment.proposal() == sent.proposal()
                                && comment.version() == sent.version()))
        .map(
            sent -> SENT.task(sent.title(), sent.on(), sent.proposal()).by(Optional.of(sent.due())))
        .toList();
  }

  private static Task commented(ProposalComment comment) {
    return (comment.words().isEmpty() ? NO_COMMENT : COMMENTED)
        .notice(
            "review-comment/" + comment.id(), comment.title(), comment.on(), comment.proposal());
  }
}
