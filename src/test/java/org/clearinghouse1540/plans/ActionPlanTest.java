package org.clearinghouse1540.plans;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.states.States;
import org.junit.jupiter.api.Test;

class ActionPlanTest {
  @Test
  void aPlanWithoutConfirmedSubmissionIsADraft() {
    assertThat(plan("draft, not confirmed as submitted").draft()).isTrue();
    assertThat(plan("submitted").draft()).isFalse();
    assertThat(plan("adopted").draft()).isFalse();
  }

  @Test
  void everyPlanOfTheReferenceTableHasAStateAStatusAndASource() {
    States states = new States();
    for (Table.Row row : Table.fromData("plans/data/vnap.csv").rows()) {
      assertThat(states.find(row.require("iso3"))).as(row.get("iso3")).isPresent();
      assertThat(row.require("status")).isNotBlank();
      assertThat(row.require("source_url")).startsWith("http");
    }
  }

  private static ActionPlan plan(String status) {
    return new ActionPlan("Example State 001", "2020", status, "", "https://example.org");
  }
}
