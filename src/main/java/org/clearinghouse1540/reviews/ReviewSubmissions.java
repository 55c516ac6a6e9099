package org.clearinghouse1540.reviews;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.sources.IncomingFile;
import org.clearinghouse1540.sources.Original;
import org.clearinghouse1540.sources.Originals;
import org.clearinghouse1540.sources.ReportedPieces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The repository of statements and submissions for comprehensive reviews, as received. A submission
 * is added with its passages and the account of its lines, and never changed.
 */
@Component
class ReviewSubmissions {
  private static final String COLUMNS =
      """
      select id, review_id, origin, state, sender, title, dated, language, restricted, original_id,
        file_name, sha256, recorded_on from reviews_submission
      """;
  private static final String ORDER = " order by dated desc, id desc";
  private final JdbcClient sql;
  private final Journal journal;
  private final Originals originals;
  private final ReportedPieces reported;
  private final ReviewPassages passages;

  ReviewSubmissions(
      JdbcClient sql,
      Journal journal,
      Originals originals,
      ReportedPieces reported,
      ReviewPassages passages) {
    this.sql = sql;
    this.journal = journal;
    this.originals = originals;
    this.reported = reported;
    this.passages = passages;
  }

  /** The submissions for a review, the latest first. */
  List<ReviewSubmission> list(long review) {
    return sql.sql(COLUMNS + " where review_id = :review" + ORDER)
        .param("review", review)
        .query(ReviewSubmissions::submission)
        .list();
  }

  /** All submissions that the current user may see, the latest first. */
  List<ReviewSubmission> list() {
    return sql.sql(COLUMNS + ORDER).query(ReviewSubmissions::submission).list();
  }

  /** The submissions of a State, the latest first. */
  List<ReviewSubmission> listOfState(String state) {
    return sql.sql(COLUMNS + " where state = :state" + ORDER)
        .param("state", state)
        .query(ReviewSubmissions::submission)
        .list();
  }

  /** A submission that the current user may see. */
  Optional<ReviewSubmission> find(long id) {
    return sql.sql(COLUMNS + " where id = :id")
        .param("id", id)
        .query(ReviewSubmissions::submission)
        .optional();
  }

  /** Whether the file of a submission was not withdrawn, so that its text is shown. */
  boolean isOpen(ReviewSubmission submission) {
    return originals
        .find(submission.file().original())
        .filter(original -> !original.withdrawn())
        .isPresent();
  }

  /** The text of a submission; empty if its file was withdrawn. */
  String text(ReviewSubmission submission) {
    return isOpen(submission)
        ? sql.sql("select text from reviews_submission where id = :id")
            .param("id", submission.id())
            .query(String.class)
            .single()
        : "";
  }

  private static ReviewSubmission submission(ResultSet row, int number) throws SQLException {
    return new ReviewSubmission(
        row.getLong("id"),
        row.getLong("review_id"),
        new ReviewSubmission.SubmissionHead(
            SubmissionOrigin.find(row.getString("origin")).orElseThrow(),
            row.getString("state"),
            row.getString("sender"),
            row.getString("title"),
            row.getDate("dated").toLocalDate(),
            Language.find(row.getString("language")).orElse(Language.EN),
            row.getBoolean("restricted")),
        new ReviewSubmission.SubmissionFile(row.getLong("original_id"), row.getString("file_name")),
        row.getString("sha256"),
        row.getDate("recorded_on").toLocalDate());
  }

  /**
   * Keeps a submission with its file as received, its passages and the account of its lines.
   *
   * @return its number
   */
  long add(Actor actor, NewSubmission submission) {
    PassageSplitter.Split split = PassageSplitter.split(submission.text());
    // No other change waits while the meaning of a long text is compared.
    List<Optional<ProposedCluster>> proposed = passages.propose(split.passages());
    return journal.inTransaction(
        () -> {
          long id =
              sql.sql("select nextval(pg_get_serial_sequence('reviews_submission', 'id'))")
                  .query(Long.class)
                  .single();
          Original kept = keep(actor, id, submission.head(), submission.file());
          insert(actor, id, submission, kept);
          passages.add(id, split.passages(), proposed);
          reported.keep(
              ReviewSubmission.journalName(id), submission.head().state(), split.account());
          journal.write(
              actor,
              Change.of("submission for a review received", ReviewSubmission.journalName(id))
                  .after(
                      Map.of(
                          "review", submission.review(),
                          "origin", submission.head().origin().key(),
                          "state", submission.head().state(),
                          "dated", submission.head().dated().toString(),
                          "sha256", kept.sha256())));
          return id;
        });
  }

  private Original keep(Actor actor, long id, ReviewSubmission.SubmissionHead head, SentFile file) {
    long original =
        originals.receive(
            actor,
            IncomingFile.of(
                    ReviewSubmission.journalName(id),
                    Original.Kind.SUBMISSION,
                    file.name(),
                    file.content())
                .with(head.state(), Original.Readership.COMMITTEE));
    return originals.find(original).orElseThrow();
  }

  private void insert(Actor actor, long id, NewSubmission submission, Original kept) {
    ReviewSubmission.SubmissionHead head = submission.head();
    sql.sql(
            """
            insert into reviews_submission (id, review_id, origin, state, sender, title, dated,
              language, restricted, original_id, file_name, sha256, text, recorded_on, recorded_by)
            overriding system value
            values (:id, :review, :origin, :state, :sender, :title, :dated, :language, :restricted,
              :original, :file, :sha256, :text, :on, :by)
            """)
        .param("id", id)
        .param("review", submission.review())
        .param("origin", head.origin().key())
        .param("state", head.state())
        .param("sender", head.sender())
        .param("title", head.title())
        .param("dated", Date.valueOf(head.dated()))
        .param("language", head.language().code())
        .param("restricted", head.restricted())
        .param("original", kept.id())
        .param("file", kept.fileName())
        .param("sha256", kept.sha256())
        .param("text", submission.text())
        .param("on", Date.valueOf(submission.on()))
        .param("by", actor.name())
        .update();
  }
}
