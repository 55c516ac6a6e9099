package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * Hostile values in every form, as every role: no answer is an error of the program or is slow (two
 * seconds) three times on a machine that is not busy, and a form that was refused changed nothing.
 * The long form, in a separate program whose forms are accepted too: {@code tools/fuzz 60m}. A
 * printed seed is tried again with {@code -Dfuzz.seed=SEED}.
 */
class FormsFuzzTest {
  private static final int SECONDS = Integer.getInteger("fuzz.seconds", 10);
  private static final boolean LONG = SECONDS > 30;
  private static final long SEED = Long.getLong("fuzz.seed", System.currentTimeMillis());
  private static final Duration SLOW = Duration.ofSeconds(2);
  // A page that reads no record.
  private static final Duration QUICK = Duration.ofMillis(500);
  // A file is read by a separate process, which has 30 seconds and waits for its turn.
  private static final Duration SLOW_WITH_FILE = Duration.ofSeconds(40);
  private static final int FILES = LONG ? Integer.MAX_VALUE : 10;

  /** Addresses that would use up the attempts of this machine, or end the session of the fuzzer. */
  private static final Set<String> SELDOM =
      Set.of(
          "/sign-in", "/sign-in/passkey", "/recover", "/account/code/remove", "/account/password");

  private static final Set<String> NEVER =
      Set.of(
          "/sign-out",
          "/account/sessions",
          "/account/sessions/end",
          "/accounts/sessions",
          "/accounts/close");

  private final Random random = new Random(SEED);
  private final ExampleForms forms = LONG ? ExampleForms.separate() : ExampleForms.get();
  private final TestProgram program = forms.program();
  private final Visitor guest = Visitor.signedOut(program.address());
  private final Map<String, Integer> seldom = new HashMap<>();
  private final Map<String, String> faults = new TreeMap<>();
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final Set<String> tried = new HashSet<>();
  private long slowest;
  private long slowestFile;
  private int files;
  private int slowOnce;
  private final List<String> busyMachine = new ArrayList<>();
  private long last;

  @Test
  void noHostileFormIsAnsweredWithAnErrorOrSlowlyAndARefusedOneChangesNothing() {
    List<FormCrawler.FoundForm> own = own();
    List<FormCrawler.FoundForm> others = others(own);
    int sent = 0;
    long until = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
    while (System.nanoTime() < until) {
      List<FormCrawler.FoundForm> from = random.nextInt(5) == 0 ? others : own;
      FormCrawler.FoundForm form = from.get(random.nextInt(from.size()));
      if (isWanted(form)) {
        attack(form);
        sent++;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "hostile forms: seed %d, seconds %d, sent %d, addresses x roles %d of %d, files %d,"
            + " answers %s, slowest %d ms, with a file %d ms, slow once %d, machine busy %d,"
            + " faults %d%n",
        SEED,
        SECONDS,
        sent,
        tried.size(),
        Stream.concat(own.stream(), others.stream()).map(FormsFuzzTest::key).distinct().count(),
        files,
        statuses,
        slowest / 1_000_000,
        slowestFile / 1_000_000,
        slowOnce,
        busyMachine.size(),
        faults.size());
    // In full: an assertion shortens a long list.
    busyMachine.forEach(form -> System.out.println("machine busy: " + form));
    faults.forEach((fault, form) -> System.out.println("fault: " + fault + ": " + form));
    assertThat(faults.keySet()).as("seed " + SEED).isEmpty();
  }

  private boolean isWanted(FormCrawler.FoundForm form) {
    return !NEVER.contains(form.pattern())
        && (!SELDOM.contains(form.pattern()) || seldom.merge(form.pattern(), 1, Integer::sum) < 4);
  }

  private void attack(FormCrawler.FoundForm form) {
    Map<String, String> usual = usual(form.form());
    HostileForm hostile = HostileForm.of(form, usual, form.user().keptToken(form.action()), random);
    if (hostile.hasFile() && ++files > FILES) {
      return;
    }
    tried.add(key(form));
    int before = entries(form.user());
    String what = form.pattern() + " as " + role(form.user()) + " " + hostile.description();
    try {
      HttpResponse<String> answer = timed(form.user(), hostile, what);
      statuses.merge(answer.statusCode(), 1, Integer::sum);
      if (answer.statusCode() >= 500) {
        faults.put(form.pattern() + " " + answer.statusCode(), what);
      }
      boolean refused = answer.statusCode() >= 400 || answer.body().contains("id=\"act-check\"");
      if (refused && entries(form.user()) != before) {
        faults.put(form.pattern() + " changed although refused", what);
      }
      if (answer.statusCode() == 403) {
        form.user().forgetToken();
      }
    } catch (AssertionError unanswered) {
      faults.put(form.pattern() + " " + unanswered.getMessage(), what);
    }
  }

  // A slow answer is a fault if both of two more tries are slow too, on a machine that is not busy
  // with something else.
  private HttpResponse<String> timed(Visitor user, HostileForm hostile, String what) {
    long limit = (hostile.hasFile() ? SLOW_WITH_FILE : SLOW).toNanos();
    HttpResponse<String> answer = send(user, hostile);
    if (last > limit) {
      long first = last;
      answer = send(user, hostile);
      long second = last;
      boolean busy = second > limit && isBusy();
      if (second > limit) {
        answer = send(user, hostile);
      }
      String times =
          Stream.of(first, second, last)
              .map(time -> time / 1_000_000 + " ms")
              .collect(Collectors.joining(", "));
      if (Math.min(second, last) <= limit) {
        slowOnce++;
      } else if (busy) {
        busyMachine.add(times + ": " + what);
      } else {
        faults.put(hostile.path() + " slow", times + ": " + what);
      }
    }
    if (hostile.hasFile()) {
      slowestFile = Math.max(slowestFile, last);
    } else {
      slowest = Math.max(slowest, last);
    }
    return answer;
  }

  // More than twice as much work as processors, or a page that reads nothing of the form is slow.
  private boolean isBusy() {
    OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
    if (machine.getSystemLoadAverage() > 2 * machine.getAvailableProcessors()) {
      return true;
    }
    long start = System.nanoTime();
    guest.get("/sign-in");
    return System.nanoTime() - start > QUICK.toNanos();
  }

  private HttpResponse<String> send(Visitor user, HostileForm hostile) {
    long start = System.nanoTime();
    try {
      return user.sendAsIs(hostile.path(), hostile.type(), hostile.body());
    } finally {
      last = System.nanoTime() - start;
    }
  }

  // Short, the other fields are wrong too, so that no record of other tests changes.
  private Map<String, String> usual(Element form) {
    if (!LONG) {
      return FormValues.wrong(form);
    }
    return switch (random.nextInt(4)) {
      case 0 -> FormValues.wrong(form);
      case 1 -> FormValues.empty(form);
      default -> FormValues.acceptable(form, true, program.clock().today().toString());
    };
  }

  private int entries(Visitor user) {
    return program.count(
        "select count(*)::int from kit_journal where actor = '" + user.name() + "'");
  }

  // Each form of each role once; forms of a record with other fields are other forms.
  private List<FormCrawler.FoundForm> own() {
    Map<String, FormCrawler.FoundForm> own = new LinkedHashMap<>();
    for (FormCrawler.FoundForm form : forms.all()) {
      own.putIfAbsent(key(form) + FormValues.names(form.form()), form);
    }
    return List.copyOf(own.values());
  }

  /** The forms and addresses that a role is not shown. */
  private List<FormCrawler.FoundForm> others(List<FormCrawler.FoundForm> own) {
    Map<String, FormCrawler.FoundForm> examples = new LinkedHashMap<>();
    Map<String, Visitor> users = new LinkedHashMap<>();
    users.put(role(guest), guest);
    Set<String> shown = new HashSet<>();
    for (FormCrawler.FoundForm form : own) {
      examples.putIfAbsent(form.pattern(), form);
      users.putIfAbsent(role(form.user()), form.user());
      shown.add(key(form));
    }
    List<FormCrawler.FoundForm> others = new ArrayList<>();
    for (Address address : Addresses.list()) {
      if (address.method().equals("POST")) {
        String pattern = address.pattern();
        FormCrawler.FoundForm example =
            examples.getOrDefault(pattern, withoutPage(pattern, own.getFirst().form()));
        users.forEach(
            (role, user) -> {
              if (!shown.contains(pattern + " " + role)) {
                others.add(
                    new FormCrawler.FoundForm(
                        user, pattern, example.action(), example.page(), example.form()));
              }
            });
      }
    }
    return others;
  }

  private FormCrawler.FoundForm withoutPage(String pattern, Element form) {
    return new FormCrawler.FoundForm(
        guest, pattern, pattern.replaceAll("\\{[^}]+}", "1"), "no page", form);
  }

  private static String key(FormCrawler.FoundForm form) {
    return form.pattern() + " " + role(form.user());
  }

  private static String role(Visitor user) {
    return user.name().isEmpty() ? "visitor" : user.name().replaceFirst("\\..*", "");
  }
}
