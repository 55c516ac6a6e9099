package org.clearinghouse1540.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Outlets;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.outbox.Outbox;
import org.junit.jupiter.api.Test;

/**
 * Random worlds of workspaces: entries, summaries, consents for single uses, approvals,
 * withdrawals, messages in the outbox. Every outlet is called for every audience, and its content
 * is compared with a model of the access rights. The long form: {@code ./check
 * -Dtest=LeakOfWorkspacesTest -Dworlds=100}.
 */
class LeakOfWorkspacesTest {
  private static final int WORLDS = Integer.getInteger("worlds", 1);
  private static final List<String> USES =
      List.of("members", "providers", "organization", "summary", "full");

  private final TestProgram program = TestProgram.get();
  private final Random random = new Random(1540);
  private final Outlets outlets = new Outlets(random);
  private final Visitor own = program.person(Role.POINT_OF_CONTACT, "Example State 011");
  private final Visitor secretariat = program.person(Role.SECRETARIAT, "");
  private final Map<String, Visitor> audiences = new LinkedHashMap<>();
  private int sent;

  /** An entry of a world, with the consents that hold and the approvals. */
  private record Planted(long id, String mark, Set<String> consents, Set<String> approvals) {

    /** The model: which marks an audience may see. */
    Set<String> open(String audience) {
      Set<String> marks = new HashSet<>();
      boolean committee = audience.equals("member");
      boolean inFull =
          switch (audience) {
            case "member" -> consents.contains("members") || consents.contains("full");
            case "provider" -> consents.contains("providers");
            case "region" -> consents.contains("organization");
            default -> false;
          };
      if (inFull || posted("full")) {
        marks.addAll(Set.of(mark + "TZ", mark + "WZ"));
      }
      boolean readsSummary =
          committee && (consents.contains("members") || consents.contains("summary"));
      // The page of a shared entry shows its summary too.
      boolean beside = !committee && inFull && !audience.equals("visitor");
      if (readsSummary || beside || posted("summary")) {
        marks.addAll(Set.of(mark + "SZ", mark + "XZ"));
      }
      return marks;
    }

    private boolean posted(String use) {
      return consents.contains(use) && approvals.contains(use);
    }
  }

  @Test
  void everyAudienceSeesExactlyWhatItMay() {
    audiences.put("visitor", Visitor.signedOut(program.address()));
    audiences.put("other", program.person(Role.POINT_OF_CONTACT, "Example State 002"));
    audiences.put("agency", program.person(Role.AGENCY, "Example State 011"));
    audiences.put("administrator", program.person(Role.ADMINISTRATOR, ""));
    audiences.put("member", program.person(Role.MEMBER, "Example State 003"));
    audiences.put("provider", program.person(Role.PROVIDER, "Example Provider"));
    audiences.put("region", program.person(Role.REGIONAL_COORDINATOR, "Example Organization"));
    audiences.put(
        "elsewhere", program.person(Role.REGIONAL_COORDINATOR, "Example Organization 002"));
    int open = 0;
    for (int world = 0; world < WORLDS; world++) {
      List<Planted> planted = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(2); i++) {
        planted.add(plant("LEAK" + (System.nanoTime() % 1_000_000_000) + "E" + i));
      }
      for (Planted item : planted) {
        sendAndWithdraw(item);
      }
      for (int step = 0; step < 3; step++) {
        act(planted.get(random.nextInt(planted.size())));
        open += searchAll(planted, step % 2);
      }
      for (Planted item : planted) {
        for (String use : Set.copyOf(item.consents)) {
          withdraw(item, use);
        }
      }
      assertThat(searchAll(planted, 0) + searchAll(planted, 1)).as("all closed again").isZero();
    }
    assertThat(open).as("what is open is seen, so the search can find").isPositive();
    System.out.printf(
        Locale.ROOT,
        "leak worlds (workspaces): %d, audiences: %d, messages: %d, %s, leaks: 0%n",
        WORLDS,
        audiences.size(),
        sent,
        outlets.counts());
  }

  /** Every second audience in turn: after two steps all have looked. */
  private int searchAll(List<Planted> planted, int turn) {
    int seen = 0;
    int at = 0;
    for (Map.Entry<String, Visitor> audience : audiences.entrySet()) {
      if (at++ % 2 != turn) {
        continue;
      }
      Set<String> found = new HashSet<>();
      Set<String> model = new HashSet<>();
      for (Planted item : planted) {
        boolean first = item == planted.getFirst();
        found.addAll(outlets.marks(audience.getValue(), item.id, item.mark, first));
        model.addAll(item.open(audience.getKey()));
      }
      // This model has no entries of earlier worlds; each world closes its entries at its end.
      assertThat(found).as(audience.getKey()).isEqualTo(model);
      seen += found.size();
    }
    seen += searchMail(planted);
    return seen;
  }

  /** Checks that no waiting message contains an entry without consent for providers. */
  private int searchMail(List<Planted> planted) {
    String waiting =
        ViewerDataSource.as("program", () -> program.bean(Outbox.class).list(0, 1_000)).stream()
            .map(message -> message.subject() + " " + message.body())
            .collect(Collectors.joining("\n"));
    Set<String> found = outlets.in(waiting.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    for (Planted item : planted) {
      if (!item.consents.contains("providers")) {
        assertThat(found).as("mail").doesNotContain(item.mark + "TZ", item.mark + "WZ");
      }
    }
    return 0;
  }

  private Planted plant(String mark) {
    String made =
        own.post(
                "/workspace",
                Map.of("kind", "gap", "title", mark + "TZ", "words", "of " + mark + "WZ here"))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    own.post(made + "/summary", Map.of("summary-title", mark + "SZ", "summary-words", mark + "XZ"));
    return new Planted(
        Long.parseLong(made.replaceAll("\\D", "")), mark, new HashSet<>(), new HashSet<>());
  }

  private void act(Planted one) {
    String use = USES.get(random.nextInt(USES.size()));
    if (one.consents.contains(use) && random.nextInt(3) == 0) {
      withdraw(one, use);
      return;
    }
    consent(one, use);
    if ((use.equals("full") || use.equals("summary"))
        && random.nextBoolean()
        && one.approvals.add(use)) {
      expect(
          302,
          secretariat,
          "/shared/" + one.id + "/approval",
          Map.of(
              "use",
              use,
              "document",
              "n",
              "given-by",
              "Committee",
              "given-on",
              LocalDate.of(2020, 1, 2).toString()));
    }
  }

  private void consent(Planted one, String use) {
    if (one.consents.add(use)) {
      expect(
          302,
          own,
          "/workspace/" + one.id + "/consent",
          Map.of("use", use, "organization", "Example Organization", "document", "letter"));
    }
  }

  /** Leaves a message in the outbox whose consent is gone before a mail server took it. */
  private void sendAndWithdraw(Planted one) {
    for (String use : List.of("members", "providers")) {
      consent(one, use);
    }
    expect(
        302,
        secretariat,
        "/shared/" + one.id + "/message",
        Map.of("use", "providers", "to", "x@example.org"));
    sent++;
    searchMail(List.of(one));
    withdraw(one, "members");
    withdraw(one, "providers");
  }

  private void withdraw(Planted one, String use) {
    one.consents.remove(use);
    expect(
        302,
        own,
        "/workspace/" + one.id + "/withdrawal",
        Map.of("use", use, "organization", "Example Organization", "document", "letter 2"));
  }

  private static void expect(int status, Visitor who, String path, Map<String, String> form) {
    assertThat(who.post(path, form).statusCode()).as(path + " " + form).isEqualTo(status);
  }
}
