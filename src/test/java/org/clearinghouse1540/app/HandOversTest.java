package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.outside.AllowedHosts;
import org.clearinghouse1540.kit.store.Node;
import org.clearinghouse1540.startup.BackupPlan;
import org.clearinghouse1540.startup.LogFormat;
import org.clearinghouse1540.startup.OperatorOptions;
import org.clearinghouse1540.startup.Settings;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * Walks every hand-over of the table: the actor acts, the receiver finds the thing on its desk, the
 * ending act removes it. The program is its own, because the walk moves its records and its clock.
 */
class HandOversTest {
  @TestFactory
  List<DynamicTest> everyHandOverReachesItsReceiverAndLeavesAgain() throws Exception {
    try (TestProgram program =
        TestProgram.start(settings(Files.createTempDirectory("clearinghouse-handovers")))) {
      List<Transition> table = Transitions.list();
      HandOverMail mail = new HandOverMail(program);
      HandOverDesk desk = new HandOverDesk(Transitions.list(), mail);
      Map<String, Optional<Throwable>> chains = new LinkedHashMap<>();
      chains(program, desk).forEach((name, chain) -> chains.put(name, failure(chain)));
      System.out.println(
          "hand-overs walked: "
              + desk.walked().size()
              + " of "
              + table.size()
              + " in the table, mail found: "
              + mail.announced().size()
              + ", no mail after the end: "
              + mail.ended().size());
      return Stream.concat(
              chains.entrySet().stream()
                  .map(
                      chain ->
                          DynamicTest.dynamicTest(chain.getKey(), () -> rethrow(chain.getValue()))),
              table.stream()
                  .map(
                      transition ->
                          DynamicTest.dynamicTest(
                              transition.id(),
                              () ->
                                  assertThat(List.of(desk.walked(), mail.announced(), mail.ended()))
                                      .as("desk, mail, no mail after the end: " + transition.id())
                                      .allMatch(found -> found.contains(transition.id())))))
          .toList();
    }
  }

  // With a plan of backups, so that their failure is a task.
  private static Settings settings(Path folder) throws IOException {
    BackupPlan plan =
        new BackupPlan(folder.resolve("backups"), "age1example", Duration.ofDays(1), 2);
    return Settings.plain(folder, TestProgram.freePort())
        .with(
            new OperatorOptions(
                Optional.empty(),
                LogFormat.TEXT,
                Optional.of(plan),
                Node.ALONE,
                AllowedHosts.NONE));
  }

  private static Map<String, Executable> chains(TestProgram program, HandOverDesk desk) {
    Map<String, Executable> chains = new LinkedHashMap<>();
    chains.put("matrix", () -> new MatrixHandOvers(program, desk).walk());
    chains.put("workspace", () -> new WorkspaceHandOvers(program, desk).walk());
    chains.put("requests", () -> new RequestHandOvers(program, desk).walk());
    chains.put("acts of others", () -> new ActsOfOthersHandOvers(program, desk).walk());
    chains.put("files", () -> new FileHandOvers(program, desk).walk());
    chains.put("ending consents", () -> new EndingHandOvers(program, desk).walk());
    chains.put("offers", () -> new OfferHandOvers(program, desk).walk());
    chains.put("contacts", () -> new ContactHandOvers(program, desk).walk());
    chains.put("plans", () -> new PlanHandOvers(program, desk).walk());
    chains.put("cooperation", () -> new CooperationHandOvers(program, desk).walk());
    chains.put("registers", () -> new RegisterHandOvers(program, desk).walk());
    chains.put("reports", () -> new ReportHandOvers(program, desk).walk());
    chains.put("reviews", () -> new ReviewHandOvers(program, desk).walk());
    chains.put("practices", () -> new PracticeHandOvers(program, desk).walk());
    chains.put("uploads", () -> new UploadHandOvers(program, desk).walk());
    chains.put("events", () -> new EventHandOvers(program, desk).walk());
    return chains;
  }

  private static Optional<Throwable> failure(Executable chain) {
    try {
      chain.execute();
      return Optional.empty();
    } catch (Throwable failed) {
      return Optional.of(failed);
    }
  }

  private static void rethrow(Optional<Throwable> failure) throws Throwable {
    if (failure.isPresent()) {
      throw failure.get();
    }
  }
}
