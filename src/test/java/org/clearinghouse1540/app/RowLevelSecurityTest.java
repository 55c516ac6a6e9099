package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every table says in the database itself who may see which of its rows. */
class RowLevelSecurityTest {
  /** The tables without a policy, each with the reason. */
  private static final Map<String, String> WITHOUT =
      Map.of(
          "flyway_schema_history",
          "It is made and written by Flyway, contains names of files of the program only, and the"
              + " program's role may not write it.");

  private final JdbcClient owner = JdbcClient.create(TestProgram.get().owner().plainSource());

  @Test
  void everyTableHasAPolicyOrAReasonToHaveNone() {
    List<String> without =
        names(
            """
            select relname from pg_class c
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
              and not (relrowsecurity and relforcerowsecurity
                and exists (select 1 from pg_policy p where p.polrelid = c.oid))
            order by 1
            """);
    assertThat(without)
        .as("tables without a policy; write one beside the table, in the migration of its module")
        .containsExactlyInAnyOrderElementsOf(WITHOUT.keySet());
  }

  @Test
  void everyViewAsksAsItsReader() {
    List<String> asOwner =
        names(
            """
            select relname from pg_class
            where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
              and not coalesce(reloptions @> array['security_invoker=true'], false)
            order by 1
            """);
    assertThat(asOwner).as("views that show rows which their reader may not see").isEmpty();
  }

  @Test
  void everyPolicyAsksForWhomOrIsOnReferenceData() {
    List<String> open =
        names(
            """
            select polrelid::regclass::text from pg_policy
            where pg_get_expr(polqual, polrelid) = 'true'
              or pg_get_expr(polwithcheck, polrelid) = 'true'
            order by 1
            """);
    assertThat(open)
        .as("tables that everybody may read")
        .containsExactly("kit_holiday", "matrix_adherence", "plans_plan", "sources_report");
  }

  private List<String> names(String query) {
    return owner.sql(query).query((row, number) -> String.valueOf(row.getString(1))).list();
  }
}
