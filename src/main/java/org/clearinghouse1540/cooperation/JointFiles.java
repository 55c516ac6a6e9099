package org.clearinghouse1540.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.sources.IncomingFile;
import org.clearinghouse1540.sources.Original;
import org.clearinghouse1540.sources.Originals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The repository of files of joint projects. The file itself is its State's own; the other States
 * open it by the entry here, while it is shared with them.
 */
@Component
class JointFiles {
  /** The acts as the journal names them. */
  static final String SHARED = "file shared";

  static final String WITHDRAWN = "file withdrawn";
  static final String ALL_WITHDRAWN = "files withdrawn";
  private final JdbcClient sql;
  private final JointProjects projects;
  private final Originals originals;
  private final Clock clock;

  JointFiles(JdbcClient sql, JointProjects projects, Originals originals, Clock clock) {
    this.sql = sql;
    this.projects = projects;
    this.originals = originals;
    this.clock = clock;
  }

  /** The files of a project that the current user may see. */
  List<JointFile> list(long project) {
    return sql.sql("select * from cooperation_file where project_id = :project order by id")
        .param("project", project)
        .query(JointFiles::file)
        .list();
  }

  private static JointFile file(ResultSet row, int number) throws SQLException {
    return new JointFile(
        row.getLong("id"),
        row.getLong("project_id"),
        row.getString("state"),
        row.getLong("original_id"),
        row.getString("file_name"),
        row.getString("sha256"),
        row.getObject("on_day", LocalDate.class),
        row.getObject("ended_on", LocalDate.class) != null);
  }

  void add(Actor actor, JointProject project, String state, SentFile sent) {
    projects.changeItem(
        actor,
        project,
        SHARED,
        () -> {
          long number =
              originals.receive(
                  actor,
                  IncomingFile.of(
                          JointProject.journalName(project.id()),
                          Original.Kind.ATTACHMENT,
                          sent.name(),
                          sent.content())
                      .with(state, Original.Readership.OWNER));
          Original kept = originals.find(number).orElseThrow();
          return sql.sql(
                  """
                  insert into cooperation_file (project_id, state, original_id, file_name,
                    sha256, receivers, on_day, added_by)
                  values (:project, :state, :original, :name, :sha256, :receivers, :on, :by)
                  returning id
                  """)
              .param("project", project.id())
              .param("state", state)
              .param("original", number)
              .param("name", kept.fileName())
              .param("sha256", kept.sha256())
              .param("receivers", project.receivers(state))
              .param("on", LocalDate.now(clock))
              .param("by", actor.name())
              .query(Long.class)
              .single();
        });
  }

  /** The content of a file that the current user may see. A withdrawn file is not handed out. */
  Optional<Download> open(JointFile file) {
    return read(
        file,
        original ->
            originals
                .open(original)
                .map(content -> Download.file(content, original.mediaType(), original.fileName())));
  }

  /** The bytes of a file, if the current user may still see it. */
  Optional<byte[]> content(JointFile file) {
    return list(file.project()).stream()
        .filter(found -> found.id() == file.id())
        .findFirst()
        .flatMap(found -> read(found, originals::content));
  }

  /** Whether the file that was received is still open: its owner may withdraw it elsewhere. */
  boolean isOpen(JointFile file) {
    return ViewerDataSource.as(
        "program",
        () ->
            originals
                .find(file.original())
                .filter(found -> !found.withdrawn() && found.sha256().equals(file.sha256()))
                .isPresent());
  }

  private <T> Optional<T> read(JointFile file, Function<Original, Optional<T>> result) {
    return ViewerDataSource.as(
        "program",
        () ->
            originals
                .find(file.original())
                .filter(found -> !found.withdrawn() && found.sha256().equals(file.sha256()))
                .flatMap(result));
  }

  /**
   * The numbers of the withdrawn files of these projects that had a State among their receivers,
   * for the notice of the withdrawal.
   */
  Set<Long> withdrawnFrom(String state, Collection<Long> from) {
    return ViewerDataSource.as(
        "program",
        () ->
            Set.copyOf(
                sql.sql(
                        """
                        select id from cooperation_file
                        where project_id = any(:projects) and ended_on is not null
                          and :state = any(receivers)
                        """)
                    .param("projects", from.toArray(Long[]::new))
                    .param("state", state)
                    .query(Long.class)
                    .list()));
  }

  /**
   * Withdraws a file of the current user's State from the other States.
   *
   * @throws BadInput if somebody else withdrew it in the meantime
   */
  void withdraw(Actor actor, JointProject project, JointFile file) {
    projects.changeItem(
        actor,
        project,
        WITHDRAWN,
        () -> {
          if (end("id = :id and state = kit_party()", file.id()).isEmpty()) {
            throw BadInput.of("", "cooperation.refused.changed");
          }
          return file.id();
        });
  }

  /** Withdraws all files of the current user's State, which leaves a project. */
  void withdrawAll(Actor actor, JointProject project) {
    projects.changeItems(
        actor,
        project,
        ALL_WITHDRAWN,
        () -> end("project_id = :id and state = kit_party()", project.id()));
  }

  // The numbers of those that it ended.
  private List<Long> end(String condition, long id) {
    return sql.sql(
            "update cooperation_file set ended_on = :on where ended_on is null and "
                + condition
                + " returning id")
        .param("on", LocalDate.now(clock))
        .param("id", id)
        .query((row, number) -> row.getLong(1))
        .list();
  }
}
