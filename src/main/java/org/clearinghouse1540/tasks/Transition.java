package org.clearinghouse1540.tasks;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;

/**
 * A hand-over from one party to another, as the table of transitions describes it. It makes the
 * tasks on the desks of its receivers.
 *
 * @param id its name, such as {@code matrix-sent}
 * @param module the module that produces its task
 * @param act the address to which the actor posts, or {@link #TIME} where a date is reached
 * @param actors the roles that act; none where a date is reached
 * @param receivers the roles on whose desk it appears
 * @param kind the key of the kind of its task
 * @param text the key of the sentence of its task
 * @param page the page to which its task leads, such as <code>/offers/{id}#replies</code>
 * @param due the rule by which the due date is found
 * @param ends the addresses that end it, or {@link #TIME}
 */
public record Transition(
    String id,
    String module,
    String act,
    Set<Role> actors,
    Set<Role> receivers,
    String kind,
    String text,
    String page,
    DueRule due,
    List<String> ends) {
  /** A date is reached, or a background check runs; nobody posts anything. */
  public static final String TIME = "time";

  /** The address that ends a notice. */
  public static final String READ = "/desk/read";

  private static final Pattern PLACE = Pattern.compile("\\{[^}]+}");

  public Transition {
    actors = Set.copyOf(actors);
    receivers = Set.copyOf(receivers);
    ends = List.copyOf(ends);
  }

  /**
   * A task that waits for an act.
   *
   * @param received the title of the record, as received
   * @param since the day from which it waits
   * @param places the values of the places of {@link #page}, in their order
   */
  public Task task(String received, LocalDate since, Object... places) {
    if (isNotice()) {
      throw new IllegalStateException(id + " is a notice, which names its event");
    }
    return made(received, since, places, "");
  }

  /**
   * A task that only informs of an event, which ends when the user marks it as read.
   *
   * @param event the identity of the event, such as {@code question/12}
   */
  public Task notice(String event, String received, LocalDate since, Object... places) {
    if (!isNotice() || event.isEmpty()) {
      throw new IllegalStateException(id + " waits for an act, and nobody marks it as read");
    }
    return made(received, since, places, event);
  }

  private Task made(String received, LocalDate since, Object[] places, String event) {
    return new Task(this, List.of(), received, link(places), since, Optional.empty(), event);
  }

  private String link(Object[] places) {
    Iterator<Object> values = Arrays.asList(places).iterator();
    Matcher place = PLACE.matcher(page);
    if (place.results().count() != places.length) {
      throw new IllegalArgumentException(id + ": " + page + " and " + Arrays.toString(places));
    }
    return place.replaceAll(
        found -> Matcher.quoteReplacement(values.next().toString().replace(" ", "%20")));
  }

  /** Whether its tasks are on the desk of a user. */
  public boolean isFor(Viewer viewer) {
    return viewer.role().filter(receivers::contains).isPresent();
  }

  /** Whether the receiver ends it by marking it as read. */
  public boolean isNotice() {
    return ends.contains(READ);
  }
}
