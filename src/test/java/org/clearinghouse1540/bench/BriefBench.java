package org.clearinghouse1540.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.briefs.BriefPackBuilder;
import org.clearinghouse1540.briefs.ExampleMeeting;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;

/**
 * The time and memory of a brief pack: thirty invented States with full matrices and many needs.
 */
class BriefBench {
  private static final int STATES = Integer.getInteger("states", 30);
  private final TestProgram program = TestProgram.get();

  @Test
  void prints() {
    ExampleMeeting example = new ExampleMeeting();
    List<String> states = new ArrayList<>();
    for (int i = 0; i < STATES; i++) {
      String state = String.format(Locale.ROOT, "Example State %03d", 800 + i);
      states.add(state);
      example.fill(state);
      example.needs(state, 3, 4);
    }
    long event =
        example.event(
            "Example regional workshop", "2026-09-01", "2026-09-03", ExampleMeeting.states(states));
    for (Language language : Language.values()) {
      pack(event, language);
    }
    pack(event, Language.EN);
  }

  private void pack(long event, Language language) {
    long start = System.nanoTime();
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    int files =
        program
            .bean(BriefPackBuilder.class)
            .make(
                BriefPackBuilder.EXPERTS,
                new BriefPackBuilder.Order(event, List.of(language), List.of()),
                (done, all) -> {
                  if (done == 1) {
                    System.out.printf(
                        Locale.ROOT,
                        "  first paper after %.1f s%n",
                        (System.nanoTime() - start) / 1e9);
                  }
                })
            .size();
    System.out.printf(
        Locale.ROOT,
        "briefs: %d States in %s, %d files: %.1f s; %.1f s of one processor%n",
        STATES,
        language.code(),
        files,
        (System.nanoTime() - start) / 1e9,
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9);
  }
}
