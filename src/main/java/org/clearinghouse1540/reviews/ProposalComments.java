package org.clearinghouse1540.reviews;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of proposals that were sent for comment, and of the comments on them. */
@Component
class ProposalComments {
  private final JdbcClient sql;
  private final Journal journal;

  ProposalComments(JdbcClient sql, Journal journal) {
    this.sql = sql;
    this.journal = journal;
  }

  /** The comments on a proposal, the latest first. */
  List<ProposalComment> of(long proposal) {
    return sql.sql("select * from reviews_commented where proposal_id = :id order by id desc")
        .param("id", proposal)
        .query(ProposalComments::comment)
        .list();
  }

  /** The comments on all proposals, the latest first. */
  List<ProposalComment> list() {
    return sql.sql("select * from reviews_commented order by id desc")
        .query(ProposalComments::comment)
        .list();
  }

  private static ProposalComment comment(ResultSet row, int number) throws SQLException {
    return new ProposalComment(
        row.getLong("id"),
        row.getLong("proposal_id"),
        row.getInt("number"),
        row.getString("title"),
        row.getString("words"),
        new ProposalComment.CommentAuthor(
            row.getString("role"), row.getString("party"), row.getString("commented_by")),
        row.getDate("commented_on").toLocalDate());
  }

  /** The latest circulation of each proposal that was sent for comment. */
  List<ProposalCirculation> circulated() {
    return sql.sql("select * from reviews_circulated order by due, id")
        .query(ProposalComments::circulation)
        .list();
  }

  /** The latest circulation of a proposal, if it was sent for comment. */
  Optional<ProposalCirculation> circulated(long proposal) {
    return sql.sql("select * from reviews_circulated where proposal_id = :id")
        .param("id", proposal)
        .query(ProposalComments::circulation)
        .optional();
  }

  private static ProposalCirculation circulation(ResultSet row, int number) throws SQLException {
    return new ProposalCirculation(
        row.getLong("id"),
        row.getLong("proposal_id"),
        row.getInt("number"),
        row.getString("title"),
        row.getDate("due").toLocalDate(),
        row.getDate("sent_on").toLocalDate());
  }

  /** Sends a version to the members of the Committee for comment. */
  void circulate(Viewer viewer, ReviewText version, LocalDate due, LocalDate on) {
    journal.inTransaction(
        () -> {
          sql.sql(
                  """
                  insert into reviews_circulation (version_id, due, sent_on, sent_by)
                  values (:version, :due, :on, :by)
                  """)
              .param("version", version.id())
              .param("due", Date.valueOf(due))
              .param("on", Date.valueOf(on))
              .param("by", viewer.name())
              .update();
          journal.write(
              viewer.actor(),
              Change.of("proposal sent for comment", name(version))
                  .after(Map.of("version", version.number(), "due", due.toString())));
        });
  }

  /** Adds a comment of the current user on a version; empty words mean no comment. */
  void add(Viewer viewer, ReviewText version, String words, LocalDate on) {
    journal.inTransaction(
        () -> {
          sql.sql(
                  """
                  insert into reviews_comment (version_id, words, role, party, commented_on,
                    commented_by)
                  values (:version, :words, :role, :party, :on, :by)
                  """)
              .param("version", version.id())
              .param("words", words)
              .param("role", viewer.roleKey())
              .param("party", viewer.party())
              .param("on", Date.valueOf(on))
              .param("by", viewer.name())
              .update();
          journal.write(
              viewer.actor(),
              Change.of("proposal commented", name(version))
                  .after(Map.of("version", version.number(), "words", words)));
        });
  }

  private static String name(ReviewText version) {
    return ReviewText.journalName(ReviewText.TextKind.PROPOSAL, version.text());
  }
}
