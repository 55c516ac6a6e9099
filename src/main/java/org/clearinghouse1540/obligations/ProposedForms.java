package org.clearinghouse1540.obligations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.store.ReferenceData;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.sources.IncomingFile;
import org.clearinghouse1540.sources.Original;
import org.clearinghouse1540.sources.Originals;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The repository of proposed forms, and of those accepted in addition to the packaged ones. */
@Component
@Order(1)
public final class ProposedForms implements ReferenceData {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JdbcClient sql;
  private final Journal journal;
  private final Forms forms;
  private final FieldsInUse recorded;
  private final Originals originals;

  ProposedForms(
      JdbcClient sql, Journal journal, Forms forms, FieldsInUse recorded, Originals originals) {
    this.sql = sql;
    this.journal = journal;
    this.originals = originals;
    this.forms = forms;
    this.recorded = recorded;
  }

  /** Applies the accepted files; called at the start and after each acceptance. */
  @Override
  public void load() {
    forms.use(
        sql.sql(
                """
                select name, files::text from obligations_form
                where accepted_at is not null order by id
                """)
            .query((row, at) -> folder(row.getString(1), row.getString(2)))
            .list());
  }

  /** Reviews the changes that a folder would make; nothing is stored. */
  FormReview review(FormDefinitionFiles folder) {
    FormVersion after;
    try {
      after = forms.with(folder);
    } catch (Table.WrongDefinition wrong) {
      return FormReview.refused(new Problem("file", wrong.problem()));
    }
    Optional<FormVersion> before = forms.find(after.version());
    FormChanges changes =
        before
            .map(version -> FormChanges.between(version, after))
            .orElseGet(() -> FormChanges.fresh(after));
    if (changes.lines().isEmpty()) {
      return FormReview.refused(
          Problem.of("file", "obligations.refused.no-change", after.version()));
    }
    TreeSet<String> lost = new TreeSet<>(changes.removed());
    if (!lost.isEmpty()) {
      lost.retainAll(recorded.inUse(after.version()));
    }
    if (!lost.isEmpty()) {
      Message example = before.orElse(after).labelOf(lost.first());
      return FormReview.refused(
          Problem.of("file", "obligations.refused.fields-in-use", lost.size(), example));
    }
    return FormReview.of(changes);
  }

  /**
   * The changes that a folder would make; nothing is stored.
   *
   * @throws BadInput if the files contradict each other, change nothing, or remove a field in which
   *     something is recorded
   */
  public FormChanges check(FormDefinitionFiles folder) {
    FormReview review = review(folder);
    return review.changes().orElseThrow(() -> new BadInput(review.problems()));
  }

  /**
   * Stores a folder for a decision.
   *
   * @return the number of the proposal
   */
  public long propose(Actor actor, FormDefinitionFiles folder) {
    FormChanges changes = check(folder);
    return sql.sql(
            """
            insert into obligations_form (name, version, files, proposed_by)
            values (:name, :version, :files::jsonb, :by) returning id
            """)
        .param("name", folder.name())
        .param("version", changes.version())
        .param("files", JSON.writeValueAsString(folder.files()))
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }

  /** Stores uploaded files for a decision, and keeps each as received. */
  long propose(Actor actor, FormDefinitionFiles folder, List<SentFile> files) {
    return journal.inTransaction(
        () -> {
          long proposal = propose(actor, folder);
          for (SentFile file : files) {
            originals.receive(
                actor,
                IncomingFile.of(
                    "form-proposal/" + proposal, Original.Kind.FORM, file.name(), file.content()));
          }
          return proposal;
        });
  }

  /** The files of a proposal without a decision. */
  public Optional<FormDefinitionFiles> proposed(long id) {
    return sql.sql(
            """
            select name, files::text from obligations_form
            where id = :id and accepted_at is null
            """)
        .param("id", id)
        .query((row, at) -> folder(row.getString(1), row.getString(2)))
        .optional();
  }

  /** The files of a proposal as received. */
  List<Original> originals(long id) {
    return originals.of("form-proposal/" + id);
  }

  /** The proposals without a decision. */
  List<FormProposal> waiting() {
    return sql.sql(
            """
            select id, version, proposed_at from obligations_form
            where accepted_at is null order by id
            """)
        .query(
            (row, at) ->
                new FormProposal(row.getLong(1), row.getString(2), row.getTimestamp(3).toInstant()))
        .list();
  }

  /**
   * Accepts a proposal and records the changes in the journal. It is applied by {@link #load} when
   * the transaction has ended.
   */
  public FormChanges accept(Actor actor, long id) {
    FormDefinitionFiles folder =
        proposed(id).orElseThrow(() -> BadInput.of("file", "obligations.refused.decided"));
    FormChanges changes = check(folder);
    journal.inTransaction(
        () -> {
          sql.sql(
                  """
                  update obligations_form set accepted_at = now(), accepted_by = :by
                  where id = :id
                  """)
              .param("by", actor.name())
              .param("id", id)
              .update();
          journal.write(
              actor,
              Change.of("form accepted", "form/" + changes.version())
                  .after(
                      Map.of(
                          "files", folder.files().keySet(),
                          "changes", changes.lines().size())));
        });
    return changes;
  }

  /** Discards a proposal without a decision. */
  public void drop(long id) {
    sql.sql("delete from obligations_form where id = :id and accepted_at is null")
        .param("id", id)
        .update();
  }

  private static FormDefinitionFiles folder(String name, String files) {
    return new FormDefinitionFiles(
        name, JSON.readValue(files, new TypeReference<Map<String, String>>() {}));
  }
}
