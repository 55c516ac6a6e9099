package org.clearinghouse1540.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.deliveries.Deliveries;
import org.clearinghouse1540.deliveries.Delivery;
import org.clearinghouse1540.deliveries.DeliveryKind;
import org.clearinghouse1540.deliveries.DeliverySide;
import org.clearinghouse1540.deliveries.DeliveryStatus;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.clearinghouse1540.deliveries.Feedback;
import org.clearinghouse1540.deliveries.Feedbacks;
import org.clearinghouse1540.deliveries.NeedMet;
import org.clearinghouse1540.history.HistoryStep.Entry;
import org.clearinghouse1540.history.NeedHistoryReader.HistoryContext;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;

/** A need of an invented State with the records that its history shows. */
record HistoryExample(String state, long request, long need) {
  static final TestProgram PROGRAM = TestProgram.get();

  static HistoryExample of(String state) {
    long request =
        ExampleNeeds.received(state, List.of(), Map.of("Laws " + System.nanoTime(), "transit"));
    return new HistoryExample(state, request, ExampleNeeds.items(request).getFirst());
  }

  /** Runs work with the rights of the program. */
  static <T> T asProgram(Supplier<T> work) {
    return ViewerDataSource.as("program", work);
  }

  Request read() {
    return asProgram(() -> PROGRAM.bean(Requests.class).find(request)).orElseThrow();
  }

  HistoryContext context(Role role) {
    return context(role, read());
  }

  HistoryContext context(Role role, Request of) {
    NeedItem item = of.items().getFirst();
    return new HistoryContext(new Viewer("account", role, state), Language.EN, item, of);
  }

  long delivery(DeliveryStatus status, String starts, String ends) {
    Delivery delivery =
        new Delivery(
            0,
            Optional.of(need),
            Optional.empty(),
            "Example Provider",
            "Example Provider",
            state,
            DeliveryKind.TRAINING,
            "Course (invented)",
            "",
            List.of(),
            starts,
            ends,
            Optional.empty(),
            status,
            LocalDate.of(2026, 1, 1),
            Optional.empty());
    return asProgram(() -> PROGRAM.bean(Deliveries.class).record(Actor.program(), delivery));
  }

  void feedback(long delivery, DeliverySide side, String party, String row) {
    Feedback feedback =
        new Feedback(
            0,
            delivery,
            side,
            party,
            "Activities of " + party,
            side == DeliverySide.RECIPIENT ? "Achievements of " + party : "",
            "",
            NeedMet.YES,
            row,
            row.isEmpty() ? "" : "The Example Act was adopted",
            LocalDate.of(2026, 3, 4),
            Instant.EPOCH,
            Optional.empty());
    long number = asProgram(() -> PROGRAM.bean(Feedbacks.class).give(Actor.program(), feedback));
    if (number <= 0) {
      throw new AssertionError("no feedback was recorded");
    }
  }

  /** The entries of a step as the key of each sentence with its text. */
  static List<String> texts(HistoryStep step) {
    return step.entries().stream().map(HistoryExample::text).toList();
  }

  private static String text(Entry entry) {
    return (entry.day() + " " + entry.message().in(Language.EN) + " " + entry.received()).strip();
  }
}
