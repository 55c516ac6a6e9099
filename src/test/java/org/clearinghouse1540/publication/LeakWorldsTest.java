package org.clearinghouse1540.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.app.Outlets;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentWithdrawal;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random worlds of events, releases, withdrawals and requests to withhold: every address is called,
 * signed out and for the other audiences outside in turn, and the bytes are searched for planted
 * marks that must not be there. At the end of a world all audiences see that all is closed. The
 * long form: {@code ./check -Dtest=LeakWorldsTest -Dworlds=200}.
 */
class LeakWorldsTest {
  private static final int WORLDS = Integer.getInteger("worlds", 1);
  private static final Actor CLERK = new Actor("example clerk", "secretariat");
  private static final LocalDate DAY = LocalDate.of(2020, 1, 2);

  private final TestProgram program = TestProgram.get();
  private final PlantedEvents planting = new PlantedEvents();
  private final Consents consents = program.bean(Consents.class);
  private final Random random = new Random(1540);
  private final Outlets outlets = new Outlets(random);
  @TempDir private Path folder = Path.of("");

  /** An event of a world, with its release and withholding. */
  private static final class Planted {
    private final long id;
    private final String mark;
    private boolean released;
    private boolean withheld;

    Planted(long id, String mark) {
      this.id = id;
      this.mark = mark;
    }

    /** The marks that may be seen outside: what the release covers, and nothing of the note. */
    Set<String> open() {
      return released && !withheld
          ? Set.of(
              mark + "TZ",
              mark + "CZ",
              mark + "OZ",
              mark + "PZ",
              mark + "NZ",
              mark + "BZ",
              mark + "AZ",
              mark + "WZ")
          : Set.of();
    }
  }

  @Test
  void noAudienceOutsideSeesAMarkThatIsNotReleased() {
    List<Visitor> outside = new ArrayList<>();
    outside.add(Visitor.signedOut(program.address()));
    for (String role :
        List.of("administrator", "point-of-contact", "provider", "regional-coordinator")) {
      outside.add(Visitor.signedIn(program.address(), role, program.password(role)));
    }
    Visitor expert = Visitor.signedIn(program.address(), "expert", program.password("expert"));
    int seenOpen = 0;
    int turn = 0;
    for (int world = 0; world < WORLDS; world++) {
      List<Planted> planted = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(3); i++) {
        planted.add(planted("LEAK" + (System.nanoTime() % 1_000_000_000) + "E" + i));
      }
      for (int step = 0; step < 3; step++) {
        Planted one = planted.get(random.nextInt(planted.size()));
        act(one);
        Set<String> allowed = open(planted);
        seenOpen += search(outside.getFirst(), planted, allowed);
        seenOpen += search(outside.get(1 + turn++ % (outside.size() - 1)), planted, allowed);
        String inside = expert.get("/events/" + one.id).body();
        assertThat(inside).contains(one.mark + "PZ");
        assertThat(inside.contains("DRAFT"))
            .as("a draft says so")
            .isEqualTo(!one.released || one.withheld);
      }
      if (world == 0) {
        Planted one = planted.getFirst();
        if (one.withheld) {
          withdraw(one, GateKey.WITHHELD);
          one.withheld = false;
        }
        give(one, GateKey.APPROVAL);
        one.released = true;
        seenOpen += search(outside.getFirst(), planted, open(planted));
        assertThat(searchSite(open(planted))).as("the site shows it").isPositive();
        closeAll(one);
        assertThat(searchSite(open(planted))).as("and no longer").isZero();
      }
      planted.forEach(this::closeAll);
      for (Visitor visitor : outside) {
        assertThat(search(visitor, planted, Set.of())).as("all closed again").isZero();
      }
    }
    assertThat(seenOpen).as("released marks are seen, so the search can find").isPositive();
    System.out.printf(
        java.util.Locale.ROOT,
        "leak worlds (events): %d, audiences outside: %d, %s, leaks: 0%n",
        WORLDS,
        outside.size(),
        outlets.counts());
  }

  private static Set<String> open(List<Planted> planted) {
    return planted.stream().flatMap(item -> item.open().stream()).collect(Collectors.toSet());
  }

  private void act(Planted one) {
    switch (random.nextInt(3)) {
      case 0 -> {
        give(one, GateKey.APPROVAL);
        one.released = true;
      }
      case 1 -> {
        if (one.released) {
          withdraw(one, GateKey.APPROVAL);
          one.released = false;
        }
      }
      default -> {
        if (one.withheld) {
          withdraw(one, GateKey.WITHHELD);
        } else {
          give(one, GateKey.WITHHELD);
        }
        one.withheld = !one.withheld;
      }
    }
  }

  private void closeAll(Planted one) {
    if (one.released) {
      withdraw(one, GateKey.APPROVAL);
      one.released = false;
    }
  }

  private void give(Planted one, GateKey key) {
    ViewerDataSource.asProgram(
        () ->
            consents.give(
                CLERK,
                Subject.event(one.id),
                ConsentGrant.toPublish(key, "Example Committee", "letter", DAY),
                SeenText.writtenInTheSameForm(),
                DAY));
  }

  private void withdraw(Planted one, GateKey key) {
    ViewerDataSource.asProgram(
        () ->
            consents.withdraw(
                CLERK,
                Subject.event(one.id),
                new ConsentWithdrawal(key, Audience.EVERYBODY, "letter 2"),
                DAY));
  }

  /** The number of released marks that were found; fails on any other mark. */
  private int search(Visitor visitor, List<Planted> planted, Set<String> allowed) {
    Set<String> seen = new HashSet<>();
    for (Planted item : planted) {
      boolean first = item == planted.getFirst();
      seen.addAll(outlets.marks(visitor, item.id, item.mark, first));
    }
    assertThat(allowed).containsAll(seen);
    return seen.size();
  }

  /** The same for the public pages as files. */
  private int searchSite(Set<String> allowed) {
    Set<String> seen = outlets.marksOfSite(program.address(), folder.resolve("site"));
    assertThat(allowed).containsAll(seen);
    return seen.size();
  }

  private Planted planted(String mark) {
    return new Planted(planting.plant(mark), mark);
  }
}
