package org.clearinghouse1540.reviews;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.text.MessageCodec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of passages of submissions, and of the decisions of people on them. */
@Component
class ReviewPassages {
  private static final String LIMITS =
      """
       from reviews_placed where review_id = :review
        and (:paragraph = '' or paragraph = case :paragraph when 'none' then '' else :paragraph end)
        and (:theme = '' or theme = case :theme when 'none' then '' else :theme end)
        and (:words = '' or position(lower(:words) in lower(words)) > 0)
        and case :status when 'open' then not decided
          when 'aside' then coalesce(aside, false)
          when 'taken-up' then not coalesce(aside, false) and taken_by <> '{}'
          when 'not-taken-up' then not coalesce(aside, false) and taken_by = '{}'
          else not coalesce(aside, false) end
      """;
  private final JdbcClient sql;
  private final Journal journal;
  private final ClusterProposer proposer;

  ReviewPassages(JdbcClient sql, Journal journal, ClusterProposer proposer) {
    this.sql = sql;
    this.journal = journal;
    this.proposer = proposer;
  }

  /** The numbers of a cluster: its passages, those without a decision, those in no proposal. */
  record ClusterCount(PassageCluster cluster, int passages, int open, int notTakenUp) {}

  /** The passages of a submission in their order; none if its file was withdrawn. */
  List<SubmissionPassage> of(long submission) {
    return sql.sql("select * from reviews_placed where submission_id = :id order by position")
        .param("id", submission)
        .query(ReviewPassages::passage)
        .list();
  }

  /** The passages with these numbers. */
  List<SubmissionPassage> of(List<Long> ids) {
    return sql.sql(
            """
            select * from reviews_placed where id = any(:ids) order by submission_id, position
            """)
        .param("ids", ids.toArray(Long[]::new))
        .query(ReviewPassages::passage)
        .list();
  }

  /** A passage that the current user may see. */
  Optional<SubmissionPassage> find(long id) {
    return of(List.of(id)).stream().findFirst();
  }

  /** The number of passages that a question is about. */
  int count(PassageQuestion question) {
    return asked("select count(*)::int" + LIMITS, question).query(Integer.class).single();
  }

  /** A page of the passages that a question is about. */
  List<SubmissionPassage> list(PassageQuestion question, Paging paging) {
    return asked(
            "select *" + LIMITS + " order by submission_id, position limit :size offset :offset",
            question)
        .param("size", paging.size())
        .param("offset", paging.offset())
        .query(ReviewPassages::passage)
        .list();
  }

  private JdbcClient.StatementSpec asked(String query, PassageQuestion question) {
    return sql.sql(query)
        .param("review", question.review())
        .param("paragraph", question.paragraph())
        .param("theme", question.theme())
        .param("words", question.words())
        .param("status", question.status());
  }

  /** The clusters of a review with their numbers, without the passages that were set aside. */
  List<ClusterCount> clusters(long review) {
    return sql.sql(
            """
            select paragraph, theme, count(*)::int as passages,
              count(*) filter (where not decided)::int as open,
              count(*) filter (where taken_by = '{}')::int as rest
            from reviews_placed where review_id = :review and not coalesce(aside, false)
            group by paragraph, theme
            order by paragraph, theme
            """)
        .param("review", review)
        .query(
            (row, number) ->
                new ClusterCount(
                    new PassageCluster(row.getString("paragraph"), row.getString("theme")),
                    row.getInt("passages"),
                    row.getInt("open"),
                    row.getInt("rest")))
        .list();
  }

  /** The number of passages without a decision, by submission. */
  Map<Long, Integer> open() {
    return sql
        .sql(
            """
            select submission_id, count(*)::int as open from reviews_placed
            where not decided group by submission_id
            """)
        .query((row, number) -> Map.entry(row.getLong("submission_id"), row.getInt("open")))
        .list()
        .stream()
        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The decisions of people on a passage, the latest first. */
  List<SubmissionPassage.PlacementDecision> decisions(long passage) {
    return sql.sql("select * from reviews_placement where passage_id = :id order by id desc")
        .param("id", passage)
        .query((row, number) -> decision(row))
        .list();
  }

  private static SubmissionPassage.PlacementDecision decision(ResultSet row) throws SQLException {
    return new SubmissionPassage.PlacementDecision(
        row.getBoolean("aside"),
        new PassageCluster(row.getString("paragraph"), row.getString("theme")),
        row.getString("why"),
        row.getDate("placed_on").toLocalDate(),
        row.getString("placed_by"));
  }

  /** The clusters that the program proposes for found passages, in their order. */
  List<Optional<ProposedCluster>> propose(List<FoundPassage> found) {
    return proposer.propose(found.stream().map(FoundPassage::words).toList());
  }

  /** Adds the passages of a new submission with the proposals of the program. */
  void add(long submission, List<FoundPassage> found, List<Optional<ProposedCluster>> proposed) {
    for (int i = 0; i < found.size(); i++) {
      insert(submission, i, found.get(i), proposed.get(i));
    }
  }

  private void insert(
      long submission, int position, FoundPassage found, Optional<ProposedCluster> proposed) {
    PassageCluster cluster = proposed.map(ProposedCluster::cluster).orElse(PassageCluster.NONE);
    sql.sql(
            """
            insert into reviews_passage (submission_id, position, place, words, proposed_paragraph,
              proposed_theme, proposed_why)
            values (:submission, :position, :place, :words, :paragraph, :theme,
              cast(:why as jsonb))
            """)
        .param("submission", submission)
        .param("position", position)
        .param("place", found.place())
        .param("words", found.words())
        .param("paragraph", cluster.paragraph())
        .param("theme", cluster.theme())
        .param("why", proposed.map(made -> MessageCodec.write(made.why())).orElse(null))
        .update();
  }

  /** Adds a passage that a person found in a submission. */
  void add(Actor actor, long submission, String words) {
    Optional<ProposedCluster> proposed = proposer.propose(List.of(words)).getFirst();
    journal.inTransaction(
        () -> {
          int position =
              sql.sql(
                      """
                      select coalesce(max(position), -1) + 1 from reviews_passage
                      where submission_id = :submission
                      """)
                  .param("submission", submission)
                  .query(Integer.class)
                  .single();
          insert(submission, position, new FoundPassage("", words), proposed);
          journal.write(
              actor,
              Change.of("passage added", ReviewSubmission.journalName(submission))
                  .after(Map.of("position", position)));
        });
  }

  /** Records the decision of a person on a passage. */
  void place(Actor actor, SubmissionPassage passage, SubmissionPassage.PlacementDecision made) {
    journal.inTransaction(
        () -> {
          sql.sql(
                  """
                  insert into reviews_placement (passage_id, aside, paragraph, theme, why,
                    placed_on, placed_by)
                  values (:passage, :aside, :paragraph, :theme, :why, :on, :by)
                  """)
              .param("passage", passage.id())
              .param("aside", made.aside())
              .param("paragraph", made.cluster().paragraph())
              .param("theme", made.cluster().theme())
              .param("why", made.why())
              .param("on", Date.valueOf(made.on()))
              .param("by", actor.name())
              .update();
          journal.write(
              actor,
              Change.of("passage placed", "passage/" + passage.id())
                  .before(values(passage.cluster(), passage.isAside()))
                  .after(values(made.cluster(), made.aside()))
                  .why(made.why()));
        });
  }

  private static Map<String, Object> values(PassageCluster cluster, boolean aside) {
    return Map.of("paragraph", cluster.paragraph(), "theme", cluster.theme(), "aside", aside);
  }

  private static SubmissionPassage passage(ResultSet row, int number) throws SQLException {
    String why = row.getString("proposed_why");
    PassageCluster proposed =
        new PassageCluster(row.getString("proposed_paragraph"), row.getString("proposed_theme"));
    return new SubmissionPassage(
        row.getLong("id"),
        row.getLong("submission_id"),
        row.getString("place"),
        row.getString("words"),
        why == null
            ? Optional.empty()
            : Optional.of(new ProposedCluster(proposed, MessageCodec.read(why))),
        row.getBoolean("decided") ? Optional.of(decision(row)) : Optional.empty(),
        List.of((Long[]) row.getArray("taken_by").getArray()));
  }
}
