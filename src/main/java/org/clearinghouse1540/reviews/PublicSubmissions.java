package org.clearinghouse1540.reviews;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.sources.Originals;
import org.springframework.stereotype.Component;

/**
 * The statements and submissions that their senders publish, and who may publish which: a State its
 * own, and the secretariat those of other senders, by a document of the sender.
 */
@Component
record PublicSubmissions(
    ReviewSubmissions submissions, Originals originals, Gate gate, Consents consents) {

  /** Those that are published, the latest first; none whose file was withdrawn. */
  List<Published<PublicSubmission>> list() {
    Set<String> open = gate.open(Subject.Kind.SUBMISSION);
    return published(
        submissions.list().stream()
            .filter(submission -> open.contains(Long.toString(submission.id())))
            .toList());
  }

  /** One that is published. */
  Optional<Published<PublicSubmission>> find(long id) {
    return published(submissions.find(id).stream().toList()).stream().findFirst();
  }

  // The program asks for the files, because readers of published texts see no file by themselves.
  private List<Published<PublicSubmission>> published(List<ReviewSubmission> found) {
    Set<Long> files =
        ViewerDataSource.as(
            "program",
            () ->
                originals.open(
                    found.stream().map(submission -> submission.file().original()).toList()));
    return gate.askAll(
        found.stream()
            .filter(submission -> files.contains(submission.file().original()))
            .map(submission -> new PublicSubmission(submission, ""))
            .toList(),
        PublicSubmission::subject,
        Audience.EVERYBODY,
        (text, now) -> SubmissionText.read(text));
  }

  /** Whether a submission is published. */
  boolean isOpen(ReviewSubmission submission) {
    return submissions.isOpen(submission)
        && gate.isOpen(PublicSubmission.subject(submission.id()), Audience.EVERYBODY);
  }

  /** Whether a user publishes and restricts a submission. */
  boolean mayPublish(Viewer viewer, ReviewSubmission submission) {
    String state = submission.head().state();
    return viewer.may(Permission.PUBLISH_SUBMISSIONS)
        && (state.isEmpty()
            ? viewer.belongsToCommittee()
            : viewer.representsState() && viewer.party().equals(state));
  }

  /** The form that publishes a submission, or restricts it again. */
  Optional<FormView> form(Viewer viewer, ReviewSubmission submission, SubmittedForm submitted) {
    if (!mayPublish(viewer, submission) || !submissions.isOpen(submission)) {
      return Optional.empty();
    }
    if (isOpen(submission)) {
      return Optional.of(
          submitted.view(submission.address() + "/withdrawal").withIds("withdrawal"));
    }
    FormView form = submitted.view(submission.address() + "/publication").withIds("publication");
    Subject subject = PublicSubmission.subject(submission.id());
    List<Audience.Use> uses = List.of(Audience.Use.FULL);
    return Optional.of(
        viewer.representsState()
            ? consents.seen().byOwner(form, subject, uses)
            : consents.seen().byOthers(form, subject, uses));
  }
}
