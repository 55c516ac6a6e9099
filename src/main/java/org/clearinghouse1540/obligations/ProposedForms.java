package org.clearinghouse1540.obligations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The repository of forms that a person proposed, and of those in use over the ones packaged. */
@Component
public final class ProposedForms {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JdbcClient sql;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Forms forms;
  private final FieldsInUse recorded;

  ProposedForms(
      JdbcClient sql,
      Journal journal,
      TransactionTemplate transaction,
      Forms forms,
      FieldsInUse recorded) {
    this.sql = sql;
    this.journal = journal;
    this.transaction = transaction;
    this.forms = forms;
    this.recorded = recorded;
  }

  /** Uses what was accepted so far; once at the start. */
  public void load() {
    forms.use(
        sql.sql(
                "select name, files::text from obligations_form where accepted_at is not null order"
                    + " by id")
            .query((row, at) -> folder(row.getString(1), row.getString(2)))
            .list());
  }

  /**
   * What would change with this folder; nothing is kept.
   *
   * @throws BadInput with file and line where its files do not fit, or when a field in which
   *     something is recorded would be gone
   */
  public FormChanges check(FormDefinitionFiles folder) {
    try {
      FormVersion after = forms.with(folder);
      FormChanges changes =
          forms
              .find(after.version())
              .map(before -> FormChanges.between(before, after))
              .orElseGet(() -> FormChanges.fresh(after));
      if (changes.lines().isEmpty()) {
        throw new BadInput(
            "file", "These files change nothing in the form of " + after.version() + ".");
      }
      TreeSet<String> lost = new TreeSet<>(changes.gone());
      if (!lost.isEmpty()) {
        lost.retainAll(recorded.inUse(after.version()));
      }
      if (!lost.isEmpty()) {
        throw new BadInput(
            "file",
            lost.size()
                + " fields in which something is or was recorded would be gone, such as "
                + lost.first()
                + ". Keep their rows and columns; a new generation with a map may drop them.");
      }
      return changes;
    } catch (Table.WrongDefinition wrong) {
      throw new BadInput("file", wrong.getMessage() + ".");
    }
  }

  /** Keeps a folder that was checked until a person accepts it; its number. */
  public long propose(Actor actor, FormDefinitionFiles folder) {
    FormChanges changes = check(folder);
    return sql.sql(
            "insert into obligations_form (name, version, files, proposed_by)"
                + " values (:name, :version, :files::jsonb, :by) returning id")
        .param("name", folder.name())
        .param("version", changes.version())
        .param("files", JSON.writeValueAsString(folder.files()))
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }

  /** One that waits to be accepted. */
  public Optional<FormDefinitionFiles> proposed(long id) {
    return sql.sql(
            "select name, files::text from obligations_form where id = :id and accepted_at is null")
        .param("id", id)
        .query((row, at) -> folder(row.getString(1), row.getString(2)))
        .optional();
  }

  /** Those that wait: number and version. */
  public List<Map.Entry<Long, String>> waiting() {
    return sql.sql("select id, version from obligations_form where accepted_at is null order by id")
        .query((row, at) -> Map.entry(row.getLong(1), row.getString(2)))
        .list();
  }

  /** Takes one into use, with what it changes in the journal. */
  public FormChanges accept(Actor actor, long id) {
    FormDefinitionFiles folder =
        proposed(id).orElseThrow(() -> new BadInput("file", "It was decided before."));
    FormChanges changes = check(folder);
    transaction.executeWithoutResult(
        status -> {
          sql.sql(
                  "update obligations_form set accepted_at = now(), accepted_by = :by where id ="
                      + " :id")
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
    load();
    return changes;
  }

  /** Drops one that waits. */
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
