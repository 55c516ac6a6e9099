package org.clearinghouse1540.obligations;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
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
import org.springframework.jdbc.core.RowMapper;
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
    lost.retainAll(lost.isEmpty() ? lost : recorded.inUse(after.version()));
    if (!lost.isEmpty()) {
      Message example = before.orElse(after).labelOf(lost.first());
      return FormReview.refused(
          Problem.of("file", "obligations.refused.fields-in-use", lost.size(), example));
    }
    return FormReview.of(changes, before.isPresent() ? List.of() : forms.mapped(folder));
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
  public long propose(Actor actor, FormDefinitionFiles folder, List<SentFile> files) {
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

  /**
   * Stores the words of an official copy for a decision, and keeps the copy as received.
   *
   * @return the number of the proposal
   * @throws BadInput if all its words are official already
   */
  public long propose(Actor actor, OfficialWords read, SentFile copy) {
    OfficialReview review = review(read);
    FormDefinitionFiles folder = folder(review, review.keys(), read.source());
    return journal.inTransaction(
        () -> {
          long proposal = propose(actor, folder, List.of(copy));
          sql.sql("update obligations_form set reading = :reading::jsonb where id = :id")
              .param("reading", read.toJson())
              .param("id", proposal)
              .update();
          return proposal;
        });
  }

  /**
   * The words of an official copy beside the present ones; nothing is stored.
   *
   * @throws BadInput if all its words are official already
   */
  public OfficialReview review(OfficialWords read) {
    return Optional.of(compare(read))
        .filter(found -> !found.lines().isEmpty())
        .orElseThrow(() -> BadInput.of("file", "obligations.refused.no-change", read.version()));
  }

  /**
   * The words of an official copy beside the present ones, also if nothing is left to take over.
   */
  public OfficialReview compare(OfficialWords read) {
    return OfficialReview.of(
        read, forms.find(read.version()).orElseThrow(NoSuchElementException::new));
  }

  /** The words of an official copy that await a decision under this number. */
  Optional<OfficialWords> reading(long id) {
    return open(id, (row, at) -> Optional.ofNullable(row.getString("reading")))
        .flatMap(reading -> reading.map(OfficialWords::ofJson));
  }

  /** The official copies whose words were taken over, the latest first. */
  List<AdoptedCopy> adopted() {
    return sql.sql(
            """
            select id, reading::text, accepted_at from obligations_form
            where accepted_at is not null and reading is not null order by id desc
            """)
        .query(
            (row, at) -> {
              OfficialWords read = OfficialWords.ofJson(row.getString(2));
              return new AdoptedCopy(
                  read.version(),
                  read.language(),
                  row.getTimestamp(3).toInstant(),
                  originals(row.getLong(1)));
            })
        .list();
  }

  /** The files of a proposal without a decision. */
  public Optional<FormDefinitionFiles> proposed(long id) {
    return open(id, (row, at) -> folder(row.getString("name"), row.getString("files")));
  }

  private <T> Optional<T> open(long id, RowMapper<T> reader) {
    return sql.sql(
            """
            select * from obligations_form
            where id = :id and accepted_at is null and dropped_at is null
            """)
        .param("id", id)
        .query(reader)
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
            where accepted_at is null and dropped_at is null order by id
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
    return accept(actor, id, proposed(id).orElseThrow(ProposedForms::decided));
  }

  /**
   * Accepts the chosen words of an official copy, as {@link #accept(Actor, long)} does.
   *
   * @param chosen the keys of the lines of its review
   */
  public FormChanges accept(Actor actor, long id, Set<String> chosen) {
    OfficialReview review = review(reading(id).orElseThrow(ProposedForms::decided));
    String source = review.read().source() + " (form-proposal/" + id + ")";
    return accept(actor, id, folder(review, chosen, source));
  }

  private static BadInput decided() {
    return BadInput.of("file", "obligations.refused.decided");
  }

  private FormChanges accept(Actor actor, long id, FormDefinitionFiles folder) {
    FormChanges changes = check(folder);
    journal.inTransaction(
        () -> {
          sql.sql(
                  "update obligations_form set accepted_at = now(), accepted_by = :by,"
                      + " files = :files::jsonb where id = :id")
              .param("by", actor.name())
              .param("files", JSON.writeValueAsString(folder.files()))
              .param("id", id)
              .update();
          Map<String, Object> accepted =
              Map.of("files", folder.files().keySet(), "changes", changes.lines().size());
          journal.write(
              actor, Change.of("form accepted", "form/" + changes.version()).after(accepted));
        });
    return changes;
  }

  /** Discards a proposal; its files stay on record. */
  public void drop(Actor actor, long id) {
    FormDefinitionFiles folder = proposed(id).orElseThrow(ProposedForms::decided);
    journal.inTransaction(
        () -> {
          sql.sql("update obligations_form set dropped_at = now() where id = :id")
              .param("id", id)
              .update();
          journal.write(
              actor,
              Change.of("form discarded", "form-proposal/" + id)
                  .after(Map.of("name", folder.name(), "files", folder.files().keySet())));
        });
  }

  private FormDefinitionFiles folder(OfficialReview review, Set<String> chosen, String source) {
    return WordsFile.adopted(
        forms.folder(review.read().version()).orElseThrow(), review, chosen, source);
  }

  private static FormDefinitionFiles folder(String name, String files) {
    return new FormDefinitionFiles(
        name, JSON.readValue(files, new TypeReference<Map<String, String>>() {}));
  }
}
