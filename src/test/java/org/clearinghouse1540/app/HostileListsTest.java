package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse1540.access.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists with a page that does not exist and with searches that nobody types. */
class HostileListsTest {
  private static final Visitor EXPERT = TestProgram.get().person(Role.EXPERT, "");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/events",
        "/states",
        "/requests",
        "/cases",
        "/offers",
        "/practices",
        "/deliveries"
      })
  void aListAnswersAnyPageAndAnySearch(String list) {
    for (String query :
        new String[] {
          "page=-1", "page=99999999999", "page=x", "q=" + "q".repeat(5_000), "q=a%00b", "q=%FF"
        }) {
      assertThat(EXPERT.get(list + "?" + query).statusCode())
          .as(list + " with " + query.substring(0, Math.min(20, query.length())))
          .isIn(200, 400);
    }
  }
}
