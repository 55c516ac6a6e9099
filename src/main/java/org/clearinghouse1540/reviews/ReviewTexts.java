package org.clearinghouse1540.reviews;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of proposals and sections of the report, with all their versions. */
@Component
class ReviewTexts {
  // A proposal takes up passages, a section takes up proposals.
  private static final String TAKES =
      """
      , array(select k.passage_id from reviews_taken_passage k where k.version_id = v.id
        union all select k.proposal_id from reviews_taken_proposal k where k.version_id = v.id
        order by 1) as takes
      """;
  private static final String LATEST = "select v.*" + TAKES + " from reviews_latest v";
  private final JdbcClient sql;
  private final Journal journal;

  ReviewTexts(JdbcClient sql, Journal journal) {
    this.sql = sql;
    this.journal = journal;
  }

  /** The latest versions of the proposals or sections of a review, the first one first. */
  List<ReviewText> list(long review, ReviewText.TextKind kind) {
    return sql.sql(LATEST + " where review_id = :review and kind = :kind order by text_id")
        .param("review", review)
        .param("kind", kind.key())
        .query(ReviewTexts::text)
        .list();
  }

  /** The latest version of a proposal or section. */
  Optional<ReviewText> find(ReviewText.TextKind kind, long text) {
    return sql.sql(LATEST + " where text_id = :text and kind = :kind")
        .param("text", text)
        .param("kind", kind.key())
        .query(ReviewTexts::text)
        .optional();
  }

  /** The version that was sent for comment. */
  Optional<ReviewText> find(ProposalCirculation sent) {
    return versions(sent.proposal()).stream()
        .filter(version -> version.number() == sent.version())
        .findFirst();
  }

  /** All versions of a proposal or section, the latest first. */
  List<ReviewText> versions(long text) {
    return sql.sql(
            "select v.*, t.review_id, t.kind"
                + TAKES
                + """
                 from reviews_version v join reviews_text t on t.id = v.text_id
                where v.text_id = :text order by v.number desc
                """)
        .param("text", text)
        .query(ReviewTexts::text)
        .list();
  }

  /** The sections that take up a proposal, each version of them that does, the latest first. */
  List<ReviewText> takingUp(long proposal) {
    return sql.sql(
            "select v.*, t.review_id, t.kind"
                + TAKES
                + """
                 from reviews_taken_proposal k join reviews_version v on v.id = k.version_id
                  join reviews_text t on t.id = v.text_id
                where k.proposal_id = :proposal order by v.text_id, v.number desc
                """)
        .param("proposal", proposal)
        .query(ReviewTexts::text)
        .list();
  }

  private static ReviewText text(ResultSet row, int number) throws SQLException {
    return new ReviewText(
        row.getLong("id"),
        row.getLong("text_id"),
        row.getLong("review_id"),
        ReviewText.TextKind.find(row.getString("kind")).orElseThrow(),
        row.getInt("number"),
        new ReviewText.Draft(
            new PassageCluster(row.getString("paragraph"), row.getString("theme")),
            row.getString("title"),
            row.getString("words"),
            List.of((Long[]) row.getArray("takes").getArray())),
        new ReviewText.Written(
            row.getDate("written_on").toLocalDate(), row.getString("written_by")));
  }

  /**
   * Starts a proposal or section with its first version.
   *
   * @return its number
   */
  long start(
      Actor actor, long review, ReviewText.TextKind kind, ReviewText.Draft draft, LocalDate on) {
    return journal.inTransaction(
        () -> {
          long text =
              sql.sql(
                      """
                      insert into reviews_text (review_id, kind) values (:review, :kind)
                      returning id
                      """)
                  .param("review", review)
                  .param("kind", kind.key())
                  .query(Long.class)
                  .single();
          insert(text, 1, kind, draft, new ReviewText.Written(on, actor.name()));
          journal.write(
              actor,
              Change.of(kind.key() + " of a review written", ReviewText.journalName(kind, text))
                  .after(values(1, draft)));
          return text;
        });
  }

  /**
   * Adds a version.
   *
   * @param before the version that the author saw
   * @throws BadInput if it is not the latest one any more
   */
  void revise(Actor actor, ReviewText before, ReviewText.Draft draft, LocalDate on) {
    journal.inTransaction(
        () -> {
          sql.sql("select id from reviews_text where id = :text for update")
              .param("text", before.text())
              .query(Long.class)
              .single();
          ReviewText latest = find(before.kind(), before.text()).orElseThrow();
          if (latest.number() != before.number()) {
            throw BadInput.of("words", "reviews.refused.changed", latest.number());
          }
          int number = before.number() + 1;
          insert(
              before.text(),
              number,
              before.kind(),
              draft,
              new ReviewText.Written(on, actor.name()));
          journal.write(
              actor,
              Change.of(
                      before.kind().key() + " of a review revised",
                      ReviewText.journalName(before.kind(), before.text()))
                  .before(values(before.number(), before.draft()))
                  .after(values(number, draft)));
        });
  }

  private static Map<String, Object> values(int number, ReviewText.Draft draft) {
    return Map.of(
        "version", number,
        "paragraph", draft.cluster().paragraph(),
        "theme", draft.cluster().theme(),
        "title", draft.title(),
        "words", draft.words(),
        "takes", draft.takes());
  }

  private void insert(
      long text,
      int number,
      ReviewText.TextKind kind,
      ReviewText.Draft draft,
      ReviewText.Written written) {
    long version =
        sql.sql(
                """
                insert into reviews_version (text_id, number, paragraph, theme, title, words,
                  written_on, written_by)
                values (:text, :number, :paragraph, :theme, :title, :words, :on, :by)
                returning id
                """)
            .param("text", text)
            .param("number", number)
            .param("paragraph", draft.cluster().paragraph())
            .param("theme", draft.cluster().theme())
            .param("title", draft.title())
            .param("words", draft.words())
            .param("on", Date.valueOf(written.on()))
            .param("by", written.by())
            .query(Long.class)
            .single();
    String taken =
        kind == ReviewText.TextKind.PROPOSAL
            ? "insert into reviews_taken_passage (version_id, passage_id)"
            : "insert into reviews_taken_proposal (version_id, proposal_id)";
    sql.sql(taken + " select :version, unnest(cast(:takes as bigint[]))")
        .param("version", version)
        .param("takes", draft.takes().toArray(Long[]::new))
        .update();
  }
}
