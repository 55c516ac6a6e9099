package org.clearinghouse1540.consent;

import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Consents as they would be on another day. The program proves them, as it proves its own. */
public final class ExampleConsents {
  private static final TestProgram PROGRAM = TestProgram.get();

  private ExampleConsents() {}

  /** Lets the silence procedures of a subject end: what they give holds from an earlier day on. */
  public static void begin(Subject subject, LocalDate from) {
    List<Long> ids =
        JdbcClient.create(PROGRAM.owner().plainSource())
            .sql(
                """
                update consent_record set holds_from = :from, waits_for = ''
                where manner = 'silence' and subject_kind = :kind and subject_id = :id
                returning id
                """)
            .param("from", from)
            .param("kind", subject.kind().name())
            .param("id", subject.id())
            .query((row, number) -> row.getLong("id"))
            .list();
    ViewerDataSource.asProgram(() -> PROGRAM.bean(ConsentProofs.class).prove(ids));
  }
}
