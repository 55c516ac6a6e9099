package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Following the links of the pages of signed-in users changes no row of any table. Up to eight
 * pages of each kind are opened; files, public pages and the interface are not. The one table that
 * grows is the access log, in which the owner of a record reads who opened it.
 */
class ReadOnlyLinksTest {
  @Test
  void followingLinksChangesNoTable() {
    assertThat(ExampleForms.get().changedByReading()).isSubsetOf("consent_disclosure");
  }
}
