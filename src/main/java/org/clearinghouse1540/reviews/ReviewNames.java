package org.clearinghouse1540.reviews;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.states.FileStates;
import org.springframework.stereotype.Component;

/** Names of senders, paragraphs and themes in the language of the reader. */
@Component
class ReviewNames {
  private final SubjectAreas areas;
  private final FileStates states;

  ReviewNames(SubjectAreas areas, FileStates states) {
    this.areas = areas;
    this.states = states;
  }

  /** The sender of a submission. */
  String sender(ReviewSubmission submission, Language language) {
    ReviewSubmission.SubmissionHead head = submission.head();
    return head.state().isEmpty() ? head.sender() : states.name(head.state()).in(language);
  }

  /** The sender in a file that is passed on, with the wish that the text is not published. */
  String senderWithWish(ReviewSubmission submission, Language language) {
    String sender = sender(submission, language);
    return submission.head().restricted()
        ? sender + " (" + Texts.get(language, "reviews.submission.restricted") + ")"
        : sender;
  }

  /** A submission with its names. */
  SubmissionSummary summary(
      ReviewSubmission submission, Map<Long, Integer> open, Language language) {
    return new SubmissionSummary(
        submission,
        sender(submission, language),
        submission.head().origin().name(language),
        open.getOrDefault(submission.id(), 0));
  }

  /** A theme, or the words for none. */
  String theme(String key, Language language) {
    return key.isEmpty() ? Texts.get(language, "reviews.theme.none") : areas.name(key, language);
  }

  /** A cluster in words. */
  ClusterName name(PassageCluster cluster, Language language) {
    return new ClusterName(
        cluster,
        ReviewParagraphs.name(cluster.paragraph(), language),
        theme(cluster.theme(), language));
  }

  /** A cluster with its names. */
  record ClusterName(PassageCluster cluster, String paragraph, String theme) {}

  /** The themes as choices. */
  List<Option> themes(Language language) {
    return areas.list().stream()
        .filter(area -> !area.help())
        .map(area -> new Option(area.key(), area.name(language)))
        .toList();
  }

  /** The key of a theme, if it is one. */
  java.util.Optional<String> findTheme(String key) {
    return areas.find(key).filter(area -> !area.help()).map(area -> area.key());
  }
}
