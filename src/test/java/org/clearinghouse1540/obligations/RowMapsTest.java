package org.clearinghouse1540.obligations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;

/** Rows are mapped between any two versions, in both directions. */
class RowMapsTest {
  private final Forms forms = new Forms();
  private final RowMaps maps = new RowMaps(forms);

  @Test
  void everyRowHasACounterpartOrIsListedAsUnmatched() {
    for (FormVersion from : forms.list()) {
      for (FormVersion to : forms.list()) {
        RowMaps.Mapping mapping = maps.map(from, to);
        assertThat(mapping.counterparts().keySet())
            .containsExactlyElementsOf(to.rows().stream().map(FormVersion.Row::key).toList());
        Set<String> seen = new HashSet<>(mapping.unmatched());
        mapping.counterparts().values().forEach(seen::addAll);
        assertThat(seen)
            .as(from.version() + " in " + to.version())
            .isEqualTo(new HashSet<>(from.rows().stream().map(FormVersion.Row::key).toList()));
      }
    }
  }

  @Test
  void aRowThatWasSplitCorrespondsToEachOfItsParts() {
    RowMaps.Mapping mapping =
        maps.map(forms.find("2013").orElseThrow(), forms.find("2017").orElseThrow());
    assertThat(mapping.counterparts().get("op1.sua-2005"))
        .isEqualTo(List.of("op1.other-conventions"));
    assertThat(mapping.notes().get("op1.sua-2005"))
        .anyMatch(note -> note.in(Language.EN).startsWith("split"));
  }
}
