package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Following the links of the pages changes no row of any table. Each user opens up to eight pages
 * of each kind, one of them a file, public page or answer of the interface of each kind, and a
 * visitor all public addresses. The one table that grows is the access log, in which the owner of a
 * record reads who opened it; the journal records its new lines. The statuses of cases are computed
 * again when a list is read after a change; nobody decides on them and the journal leaves them out.
 */
class ReadOnlyLinksTest {
  @Test
  void followingLinksChangesNoTable() {
    ExampleForms forms = ExampleForms.get();
    System.out.println(
        "files, public pages and answers of the interface: " + forms.filesRead().size());
    assertThat(forms.changedByReading())
        .isSubsetOf(
            "consent_disclosure",
            "kit_journal",
            "kit_row_change",
            "kit_tree_head",
            "assistance_case_status",
            "assistance_need_area",
            "outreach_event_words",
            "sources_words");
    assertThat(forms.rowsChangedByReading()).isSubsetOf("consent_disclosure");
    assertThat(forms.filesRead()).hasSizeGreaterThan(30);
  }
}
