package org.clearinghouse1540.tasks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.JournalEntry;
import org.clearinghouse1540.kit.journal.RecentEntries;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.springframework.stereotype.Component;

/**
 * Recent acts of others on records of a party, from the journal. The file {@code
 * tasks/data/acts-of-others.csv} says which acts are notices for the owner of a record, and by
 * which hand-over.
 */
@Component
public final class ActsOfOthers {
  /** The file that says which acts are notices. */
  public static final String FILE = "tasks/data/acts-of-others.csv";

  private static final List<Line> TABLE =
      Table.fromData(FILE).rows().stream().map(ActsOfOthers::line).toList();
  private final RecentEntries recent;
  private final Clock clock;

  ActsOfOthers(RecentEntries recent, Clock clock) {
    this.recent = recent;
    this.clock = clock;
  }

  /**
   * The acts on one kind of record that make one kind of notice.
   *
   * @param includes the act that may be a part of this one, such as the withdrawal of a consent by
   *     an objection; it has no separate notice then
   */
  private record Line(
      String record, String act, String values, Transition handOver, Optional<String> includes) {
    boolean isOf(JournalEntry entry) {
      return entry.subject().startsWith(record + "/")
          && entry.act().equals(act)
          && entry.after().contains(values);
    }

    // The parts of an act follow it in the journal, with the same document.
    boolean includes(JournalEntry whole, JournalEntry part) {
      return isOf(whole)
          && includes.filter(part.act()::equals).isPresent()
          && part.seq() == whole.seq() + 1
          && part.subject().equals(whole.subject())
          && part.actor().equals(whole.actor())
          && part.source().equals(whole.source());
    }
  }

  private static Line line(Table.Row row) {
    return new Line(
        row.require("record"),
        row.require("act"),
        row.find("values").orElse(""),
        row.read("transition", Transitions::get),
        row.find("includes"));
  }

  /**
   * A record that belongs to the party of the current user.
   *
   * @param name its name in the journal, such as {@code request/12}
   * @param title its title on a desk
   * @param number the number in the address of its page
   */
  public record OwnRecord(String name, String title, long number) {}

  /**
   * The recent entries of these acts about records that another party than that of the current user
   * made, oldest first.
   */
  public List<JournalEntry> entries(
      Viewer viewer, Collection<String> records, Collection<String> acts) {
    return recent.list(records, acts, since()).stream()
        .filter(entry -> isOfOther(viewer, entry.actor()))
        .toList();
  }

  /** The recent entries of these acts about records that a user's own party made, oldest first. */
  public List<JournalEntry> own(
      Viewer viewer, Collection<String> records, Collection<String> acts) {
    return recent.list(records, acts, since()).stream()
        .filter(entry -> party(entry.actor()).equals(viewer.party()))
        .toList();
  }

  // The program acts for nobody; the members of the Committee, its experts and the secretariat are
  // one party; a person of a State or an organization knows what it does.
  private static boolean isOfOther(Viewer viewer, Actor actor) {
    if (actor.role().equals(Actor.program().role())) {
      return false;
    }
    return viewer.belongsToCommittee()
        ? Role.find(roleOf(actor)).filter(Role::isOfTheCommittee).isEmpty()
        : !party(actor).equals(viewer.party());
  }

  /** The moment since which acts are read. */
  public Instant since() {
    return clock.instant().minus(Duration.ofDays(NoticePeriod.DAYS));
  }

  /** The notices of acts on records of the party of the current user, once a day for each kind. */
  public List<Task> notices(Viewer viewer, Language language, List<OwnRecord> records) {
    Map<String, OwnRecord> byName =
        records.stream().collect(Collectors.toMap(OwnRecord::name, Function.identity()));
    Map<Task, Task> latest = new LinkedHashMap<>();
    List<String> acts = TABLE.stream().map(Line::act).distinct().toList();
    List<JournalEntry> found = entries(viewer, byName.keySet(), acts);
    for (JournalEntry entry : wholeActs(found)) {
      handOver(entry)
          .filter(transition -> transition.isFor(viewer))
          .map(transition -> notice(transition, entry, byName, language))
          .ifPresent(task -> latest.put(key(task), task));
    }
    return List.copyOf(latest.values());
  }

  // One act is one notice, also where it is written as several changes.
  private static List<JournalEntry> wholeActs(List<JournalEntry> entries) {
    List<JournalEntry> whole = new ArrayList<>();
    for (JournalEntry entry : entries) {
      Optional<JournalEntry> before =
          whole.isEmpty() ? Optional.empty() : Optional.of(whole.getLast());
      if (before
          .filter(act -> TABLE.stream().anyMatch(line -> line.includes(act, entry)))
          .isEmpty()) {
        whole.add(entry);
      }
    }
    return whole;
  }

  private static Optional<Transition> handOver(JournalEntry entry) {
    return TABLE.stream().filter(line -> line.isOf(entry)).map(Line::handOver).findFirst();
  }

  private Task notice(
      Transition handOver, JournalEntry entry, Map<String, OwnRecord> records, Language language) {
    OwnRecord record = Optional.ofNullable(records.get(entry.subject())).orElseThrow();
    return handOver
        .notice("act/" + entry.seq(), record.title(), day(entry), record.number())
        .with(who(entry.actor(), language));
  }

  /**
   * The same for all notices of one kind about one record on one day: they are one notice, which
   * names the last of them.
   */
  public static Task key(Task task) {
    return new Task(
        task.transition(),
        task.arguments(),
        task.received(),
        task.link(),
        task.since(),
        task.by(),
        "act");
  }

  /** The day of an entry. */
  public LocalDate day(JournalEntry entry) {
    return day(entry.at());
  }

  /** The day of the program. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The day of a moment. */
  public LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, clock.getZone());
  }

  /** The role in which somebody acted, in words. */
  public static String who(Actor actor, Language language) {
    return Texts.get(language, "access.role." + roleOf(actor));
  }

  /** The State or organization for which somebody acted, or empty. */
  public static String party(Actor actor) {
    int space = actor.role().indexOf(' ');
    return space < 0 ? "" : actor.role().substring(space + 1);
  }

  // The journal names the party after the role.
  private static String roleOf(Actor actor) {
    int space = actor.role().indexOf(' ');
    return space < 0 ? actor.role() : actor.role().substring(0, space);
  }
}
