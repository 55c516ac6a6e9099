package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.junit.jupiter.api.Test;

/**
 * Each line of a desk can be answered with "no" by its receiver, or a data file says why it cannot.
 * A notice is marked as read.
 */
class RefusalsInHandOversTest {
  private static final String REFUSALS = "refusals-in-hand-overs.csv";
  private static final String WITHOUT = "hand-overs-without-refusal.csv";

  private static Map<String, String> read(String file, String key, String value) {
    return Table.fromData(file).rows().stream()
        .collect(Collectors.toMap(row -> row.require(key), row -> row.require(value)));
  }

  private static boolean mayRefuse(Role receiver, Transition line, Set<String> refusals) {
    return Addresses.list().stream()
        .filter(address -> address.method().equals("POST"))
        .filter(address -> line.ends().contains(address.pattern()))
        .filter(address -> refusals.contains(address.pattern()))
        .anyMatch(address -> address.isOpenTo(receiver));
  }

  @Test
  void everyLineOfADeskHasARefusalThatItsReceiverMaySendOrAReasonWhyNot() {
    Set<String> refusals = read(REFUSALS, "address", "answer").keySet();
    Set<String> excused = read(WITHOUT, "id", "reason").keySet();
    Set<String> without = new TreeSet<>();
    Set<String> used = new TreeSet<>();
    for (Transition line : Transitions.list()) {
      used.addAll(line.ends());
      if (!line.isNotice()
          && !line.receivers().stream().allMatch(role -> mayRefuse(role, line, refusals))) {
        without.add(line.id());
      }
    }
    assertThat(without).as("lines without a refusal, and those of " + WITHOUT).isEqualTo(excused);
    assertThat(used).as("ends in the table").containsAll(refusals);
  }
}
