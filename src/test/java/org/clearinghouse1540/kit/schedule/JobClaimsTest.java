package org.clearinghouse1540.kit.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.store.Node;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The claims of two nodes on the runs of one task. */
class JobClaimsTest {
  private final TestProgram program = TestProgram.get();
  private final JdbcClient sql = program.bean(JdbcClient.class);
  private final JobClaims first = new JobClaims(sql, Node.named("node-a"));
  private final JobClaims second = new JobClaims(sql, Node.named("node-b"));
  private final String job = "example " + System.nanoTime();

  @Test
  void eachRunIsDoneByOneNode() {
    try (JobClaims.Claim run = first.claim(job).orElseThrow()) {
      assertThat(second.claim(job)).isEmpty();
      run.endedWithPause(Duration.ofHours(1));
    }
    assertThat(first.claim(job)).as("not due").isEmpty();
    assertThat(second.claim(job)).as("not due").isEmpty();
  }

  @Test
  void theNextRunMayBeDoneByAnotherNode() {
    try (JobClaims.Claim run = first.claim(job).orElseThrow()) {
      run.endedWithPause(Duration.ZERO);
    }
    try (JobClaims.Claim next = second.claim(job).orElseThrow()) {
      assertThat(first.claim(job)).isEmpty();
    }
  }

  @Test
  void aRunOfANodeThatDiedIsTakenOver() {
    try (JobClaims.Claim dead = first.claim(job).orElseThrow()) {
      endLease();
      Optional<JobClaims.Claim> taken = second.claim(job);
      assertThat(taken).isPresent();
      dead.endedWithPause(Duration.ZERO);
      assertThat(first.claim(job)).as("the run of the other node goes on").isEmpty();
      taken.get().close();
    }
  }

  private void endLease() {
    assertThat(
            program.count(
                "with ended as (update kit_job set leased_until = now() - interval '1 second'"
                    + " where name = '"
                    + job
                    + "' returning 1) select count(*)::int from ended"))
        .isEqualTo(1);
  }
}
