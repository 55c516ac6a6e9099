package org.clearinghouse1540.reviews;

import java.time.Clock;
import java.time.LocalDate;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentWithdrawal;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The sender of a statement or submission publishes it, or restricts it again. */
@Controller
class SubmissionPublicationPages {
  private static final int LONGEST = 500;
  private final PublicSubmissions submissions;
  private final Consents consents;
  private final Clock clock;

  SubmissionPublicationPages(PublicSubmissions submissions, Consents consents, Clock clock) {
    this.submissions = submissions;
    this.consents = consents;
    this.clock = clock;
  }

  private ReviewSubmission own(Viewer viewer, long id) {
    return submissions
        .submissions()
        .find(id)
        .filter(submission -> submissions.mayPublish(viewer, submission))
        .orElseThrow(NotFound::new);
  }

  /** Publishes a submission with its text, by the consent of its sender. */
  @PostMapping("/submissions/{id}/publication")
  @FormPage("/submissions/{id}")
  @BindingAct(value = "reviews.act.publish", to = "access.receiver.public")
  String publish(Viewer viewer, Form form, Act act, @PathVariable long id) {
    ReviewSubmission submission = own(viewer, id);
    String document = form.requiredText("document", LONGEST);
    form.check();
    String text = submissions.submissions().text(submission);
    if (text.isEmpty()) {
      throw BadInput.of("", "reviews.refused.file-withdrawn");
    }
    act.on(submission.head().title(), submission.address()).text(text);
    if (submission.head().restricted()) {
      act.toCheck("reviews.act.publish.restricted");
    }
    LocalDate today = LocalDate.now(clock);
    String sender = submission.head().sender();
    consents.give(
        viewer.actor(),
        PublicSubmission.subject(id),
        ConsentGrant.toPublish(
            GateKey.CONSENT, viewer.representsState() ? viewer.party() : sender, document, today),
        SeenText.of(form),
        today);
    return "redirect:" + submission.address();
  }

  /** Restricts a submission to the Committee and its sender, at once. */
  @PostMapping("/submissions/{id}/withdrawal")
  @FormPage("/submissions/{id}")
  @BindingAct(value = "reviews.act.restrict", to = "access.receiver.public")
  String restrict(Viewer viewer, Form form, Act act, @PathVariable long id) {
    ReviewSubmission submission = own(viewer, id);
    String document = form.requiredText("document", LONGEST);
    form.check();
    act.on(submission.head().title(), submission.address()).closes("reviews.act.restrict.closes");
    consents.withdraw(
        viewer.actor(),
        PublicSubmission.subject(id),
        new ConsentWithdrawal(GateKey.CONSENT, Audience.EVERYBODY, document),
        LocalDate.now(clock));
    return "redirect:" + submission.address();
  }
}
