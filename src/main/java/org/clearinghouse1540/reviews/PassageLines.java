package org.clearinghouse1540.reviews;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/** Passages with the names of their senders and clusters and the proposals that take them up. */
@Component
class PassageLines {
  private final ReviewSubmissions submissions;
  private final ReviewTexts texts;
  private final ReviewNames names;

  PassageLines(ReviewSubmissions submissions, ReviewTexts texts, ReviewNames names) {
    this.submissions = submissions;
    this.texts = texts;
    this.names = names;
  }

  /** The passages of a review in their given order. */
  List<PassageLine> of(long review, List<SubmissionPassage> passages, Language language) {
    Map<Long, ReviewSubmission> received =
        submissions.list(review).stream()
            .collect(Collectors.toMap(ReviewSubmission::id, found -> found));
    Map<Long, ReviewText> proposals = new HashMap<>();
    texts
        .list(review, ReviewText.TextKind.PROPOSAL)
        .forEach(proposal -> proposals.put(proposal.text(), proposal));
    return passages.stream()
        .flatMap(
            passage ->
                Optional.ofNullable(received.get(passage.submission())).stream()
                    .map(
                        submission ->
                            new PassageLine(
                                passage,
                                submission,
                                names.sender(submission, language),
                                names.name(passage.cluster(), language),
                                passage.takenUp().stream()
                                    .flatMap(id -> Optional.ofNullable(proposals.get(id)).stream())
                                    .toList())))
        .toList();
  }
}
