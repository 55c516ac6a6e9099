package org.clearinghouse1540.obligations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rows of one generation seen in another, also over two steps and backwards. */
class RowMapsTest {
  private final Forms forms = new Forms();
  private final RowMaps maps = new RowMaps(forms);

  @Test
  void everyRowIsBehindAnotherOrIsListedAsLeft() {
    for (FormVersion from : forms.list()) {
      for (FormVersion to : forms.list()) {
        RowMaps.View view = maps.view(from, to);
        assertThat(view.behind().keySet())
            .containsExactlyElementsOf(to.rows().stream().map(FormVersion.Row::key).toList());
        Set<String> seen = new HashSet<>(view.left());
        view.behind().values().forEach(seen::addAll);
        assertThat(seen)
            .as(from.version() + " in " + to.version())
            .isEqualTo(new HashSet<>(from.rows().stream().map(FormVersion.Row::key).toList()));
      }
    }
  }

  @Test
  void aRowThatWasSplitStandsBehindEachOfItsParts() {
    RowMaps.View view =
        maps.view(forms.find("2013").orElseThrow(), forms.find("2017").orElseThrow());
    assertThat(view.behind().get("op1.sua-2005")).isEqualTo(List.of("op1.other-conventions"));
    assertThat(view.notes().get("op1.sua-2005")).anyMatch(note -> note.startsWith("split"));
  }
}
