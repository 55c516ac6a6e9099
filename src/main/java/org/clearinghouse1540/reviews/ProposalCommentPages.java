package org.clearinghouse1540.reviews;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A proposal is sent to the members of the Committee, who comment on it. */
@Controller
class ProposalCommentPages {
  private static final int LONGEST = 5_000;
  private final ReviewTexts texts;
  private final ProposalComments comments;
  private final Clock clock;

  ProposalCommentPages(ReviewTexts texts, ProposalComments comments, Clock clock) {
    this.texts = texts;
    this.comments = comments;
    this.clock = clock;
  }

  /** Sends the latest version for comment. */
  @PostMapping("/reviews/proposals/{id}/circulation")
  @FormPage("/reviews/proposals/{id}")
  @BindingAct(
      value = "reviews.act.circulate",
      to = "access.receiver.members",
      next = "access.next.committee")
  String circulate(Viewer viewer, Form form, Act act, @PathVariable long id) {
    ReviewText proposal = find(id);
    LocalDate today = LocalDate.now(clock);
    Optional<LocalDate> due = form.requiredDay("due");
    if (due.filter(day -> day.isBefore(today)).isPresent()) {
      form.problem("due", "reviews.refused.due");
    }
    form.check();
    act.on(proposal.draft().title(), proposal.address()).text(proposal.draft().words()).by(due);
    comments.circulate(viewer, proposal, due.orElse(today), today);
    return "redirect:" + proposal.address();
  }

  /**
   * Adds a comment of a member on the version that was sent, or records that there are no comments.
   */
  @PostMapping("/reviews/proposals/{id}/comments")
  @FormPage("/reviews/proposals/{id}")
  @BindingAct(value = "reviews.act.comment", to = "access.receiver.committee")
  String comment(Viewer viewer, Form form, Act act, @PathVariable long id) {
    ReviewText proposal = find(id);
    ProposalCirculation sent =
        comments.circulated(id).orElseThrow(() -> BadInput.of("words", "reviews.refused.not-sent"));
    if (!form.value("version").equals(Integer.toString(sent.version()))) {
      form.problem("words", "reviews.refused.changed", sent.version());
    }
    boolean none = form.checked("none");
    String words = form.longText("words", LONGEST);
    if (words.isEmpty() != none) {
      form.problem("words", "reviews.refused.comment");
    }
    form.check();
    act.on(sent.title(), proposal.address())
        .toCheck("reviews.comment.check", sent.version())
        .text(words);
    ReviewText version = texts.find(sent).orElseThrow(NotFound::new);
    comments.add(viewer, version, words, LocalDate.now(clock));
    return "redirect:" + proposal.address() + "#comments";
  }

  private ReviewText find(long id) {
    return texts.find(ReviewText.TextKind.PROPOSAL, id).orElseThrow(NotFound::new);
  }
}
