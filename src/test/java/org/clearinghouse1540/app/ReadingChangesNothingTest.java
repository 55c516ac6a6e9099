package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whoever follows the links of all pages, in every role, changes no row of any table. */
class ReadingChangesNothingTest {
  @Test
  void followingEveryLinkInEveryRoleChangesNoTable() {
    assertThat(ExampleForms.get().changedByReading())
        .allMatch(table -> table.contains("session"), "is a table of sessions");
  }
}
