package org.clearinghouse1540.reviews;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Component;

/** The page of a proposal or section, with its links to passages, proposals and sections. */
@Component
class TextViews {
  private final ComprehensiveReviews reviews;
  private final ReviewTexts texts;
  private final TextForms forms;
  private final ProposalComments comments;
  private final PassageViews passages;

  /** Passages as they are shown. */
  @Component
  record PassageViews(ReviewPassages passages, PassageLines lines, ReviewNames names) {

    /** The passages that a text takes up. */
    List<PassageLine> taken(ReviewText text, Language language) {
      return lines.of(text.review(), passages.of(text.draft().takes()), language);
    }
  }

  TextViews(
      ComprehensiveReviews reviews,
      ReviewTexts texts,
      TextForms forms,
      ProposalComments comments,
      PassageViews passages) {
    this.reviews = reviews;
    this.texts = texts;
    this.forms = forms;
    this.comments = comments;
    this.passages = passages;
  }

  TextView of(Viewer viewer, Language language, SubmittedForm submitted, ReviewText text) {
    boolean proposal = text.kind() == ReviewText.TextKind.PROPOSAL;
    boolean works = viewer.may(Permission.WORK_ON_REVIEWS);
    return new TextView(
        reviews.find(text.review()).orElseThrow(NotFound::new),
        text,
        passages.names().name(text.draft().cluster(), language),
        proposal ? ofProposal(text, language) : ofSection(text),
        texts.versions(text.text()),
        proposal ? Optional.of(comments(viewer, submitted, text)) : Optional.empty(),
        works
            ? Optional.of(
                forms.fields(
                    submitted.view(text.address()),
                    text.review(),
                    text.kind(),
                    text.draft(),
                    language))
            : Optional.empty());
  }

  private TextView.Links ofProposal(ReviewText text, Language language) {
    return new TextView.Links(
        passages.taken(text, language), List.of(), texts.takingUp(text.text()));
  }

  private TextView.Links ofSection(ReviewText text) {
    return new TextView.Links(
        List.of(),
        texts.list(text.review(), ReviewText.TextKind.PROPOSAL).stream()
            .filter(proposal -> text.draft().takes().contains(proposal.text()))
            .toList(),
        List.of());
  }

  private TextView.Comments comments(Viewer viewer, SubmittedForm submitted, ReviewText text) {
    Optional<ProposalCirculation> sent = comments.circulated(text.text());
    return new TextView.Comments(
        sent,
        sent.flatMap(texts::find),
        comments.of(text.text()),
        viewer.may(Permission.WORK_ON_REVIEWS)
            ? Optional.of(submitted.view(text.address() + "/circulation").withIds("circulation"))
            : Optional.empty(),
        sent.filter(found -> viewer.may(Permission.COMMENT_ON_REVIEWS))
            .map(found -> submitted.view(text.address() + "/comments").withIds("comment")));
  }
}
