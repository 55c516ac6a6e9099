package org.clearinghouse1540.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.schedule.Schedule;
import org.clearinghouse1540.kit.schedule.TaskState;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row that was changed behind the program is on the page of the administrators after a check. */
class JournalCheckJobTest {
  @Test
  void aChangedRowIsOnThePageAndTheDeskOfTheAdministrator(@TempDir Path folder) throws IOException {
    try (TestProgram program = TestProgram.start(folder, TestProgram.freePort())) {
      Visitor administrator = program.person(Role.ADMINISTRATOR, "");
      JournalCheckJob job = program.bean(JournalCheckJob.class);
      job.check();
      assertThat(administrator.get("/accounts").body()).doesNotContain("role=\"alert\"");
      JdbcClient.create(program.owner().plainSource())
          .sql(
              """
              with off as (select set_config('session_replication_role', 'replica', false))
              update access_account set password_hash = 'forged' from off where name = 'expert'
              """)
          .update();
      int row = program.count("select id::int from access_account where name = 'expert'");
      job.check();
      for (Language language : Language.values()) {
        assertThat(administrator.get("/accounts?lang=" + language.code()).body())
            .contains(
                Isolated.sentence(language, "kit.journal.row.changed", "access_account", row));
      }
      assertThat(administrator.get("/desk").body())
          .contains("/accounts#journal-check")
          .contains("access_account " + row);
      assertThat(program.person(Role.EXPERT, "").get("/desk").body())
          .doesNotContain("access_account");
    }
  }

  @Test
  void itIsScheduledSoonAfterTheStart(@TempDir Path folder) throws IOException {
    try (TestProgram program = TestProgram.start(folder, TestProgram.freePort())) {
      TaskState check =
          program.bean(Schedule.class).list().stream()
              .filter(task -> task.name().equals("journal check"))
              .findFirst()
              .orElseThrow();
      assertThat(check.running()).isTrue();
      Instant next = check.next().orElseThrow();
      assertThat(Duration.between(program.bean(Schedule.class).now(), next))
          .isLessThanOrEqualTo(Duration.ofMinutes(2));
    }
  }
}
