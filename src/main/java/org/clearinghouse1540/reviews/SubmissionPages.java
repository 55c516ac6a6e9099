package org.clearinghouse1540.reviews;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.kit.web.UploadedText;
import org.clearinghouse1540.states.FileStates;
import org.clearinghouse1540.states.StateChoices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Statements and submissions for a review are recorded as they were received. */
@Controller
class SubmissionPages {
  private static final int LONGEST = 300;
  private static final String TYPED = "submission.txt";
  private final ComprehensiveReviews reviews;
  private final ReviewSubmissions submissions;
  private final StateChoices choices;
  private final FileStates states;
  private final Clock clock;

  SubmissionPages(
      ComprehensiveReviews reviews,
      ReviewSubmissions submissions,
      StateChoices choices,
      FileStates states,
      Clock clock) {
    this.reviews = reviews;
    this.submissions = submissions;
    this.choices = choices;
    this.states = states;
    this.clock = clock;
  }

  @GetMapping("/reviews/{id}/submission")
  Page form(Language language, SubmittedForm submitted, @PathVariable long id) {
    return Page.of(
        new NewSubmissionView(
            reviews.find(id).orElseThrow(NotFound::new),
            submitted.view("/reviews/" + id + "/submission"),
            SubmissionOrigin.options(language),
            choices.parties(language),
            List.of(Language.values()).stream()
                .map(known -> new Option(known.code(), known.ownName()))
                .toList()));
  }

  /** Records a submission with its file as received, or with its text as typed. */
  @PostMapping("/reviews/{id}/submission")
  @FormPage("/reviews/{id}/submission")
  String record(Viewer viewer, Form form, @PathVariable long id) {
    if (reviews.find(id).isEmpty()) {
      throw new NotFound();
    }
    ReviewSubmission.SubmissionHead head = head(form);
    Optional<SentFile> file = form.file("file");
    String typed = form.longText("text", DocumentText.MOST_TYPED);
    if (file.isEmpty() && typed.isBlank()) {
      form.problem("file", "reviews.refused.no-text");
    }
    form.check();
    String text =
        file.map(sent -> UploadedText.read(form, sent, "text", List.of(head.language())).text())
            .orElse(typed);
    // The text of a scan is typed beside it; a file that can be read has its own.
    if (!typed.isEmpty() && !typed.equals(text)) {
      form.problem("text", "reviews.refused.two-texts");
      form.check();
    }
    states.confirm(form, text, head.state());
    SentFile kept = file.orElseGet(() -> new SentFile(TYPED, text.getBytes(UTF_8)));
    long submission =
        submissions.add(
            viewer.actor(), new NewSubmission(id, head, kept, text, LocalDate.now(clock)));
    return "redirect:/submissions/" + submission;
  }

  private ReviewSubmission.SubmissionHead head(Form form) {
    SubmissionOrigin origin =
        form.requiredChoice("origin", SubmissionOrigin::find).orElse(SubmissionOrigin.OTHER);
    String sender = form.requiredText("sender", LONGEST);
    Optional<String> state =
        origin == SubmissionOrigin.STATE && !sender.isEmpty()
            ? states.code(sender)
            : Optional.of("");
    if (state.isEmpty()) {
      form.problem("sender", "reviews.refused.state", sender);
    }
    String title = form.requiredText("title", LONGEST);
    Optional<LocalDate> dated = form.requiredDay("dated");
    if (dated.filter(day -> day.isAfter(LocalDate.now(clock))).isPresent()) {
      form.problem("dated", "reviews.refused.dated");
    }
    Optional<Language> language = form.requiredChoice("language", Language::find);
    return new ReviewSubmission.SubmissionHead(
        origin,
        state.orElse(""),
        sender,
        title,
        dated.orElse(LocalDate.EPOCH),
        language.orElse(Language.EN),
        form.checked("restricted"));
  }
}
