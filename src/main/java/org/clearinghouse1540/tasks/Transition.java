package org.clearinghouse1540.tasks;

import java.util.List;
import java.util.Set;
import org.clearinghouse1540.access.Role;

/**
 * A hand-over from one party to another, as the table of transitions describes it.
 *
 * @param id its name, such as {@code matrix-sent}
 * @param module the module that produces its task
 * @param act the address to which the actor posts, or {@link #TIME} where a date is reached
 * @param actors the roles that act; none where a date is reached
 * @param receivers the roles on whose desk it appears
 * @param kind the key of the kind of its task
 * @param text the key of the sentence of its task
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
    DueRule due,
    List<String> ends) {
  /** A date is reached, or a background check runs; nobody posts anything. */
  public static final String TIME = "time";

  /** The address that ends a notice. */
  public static final String READ = "/desk/read";

  public Transition {
    actors = Set.copyOf(actors);
    receivers = Set.copyOf(receivers);
    ends = List.copyOf(ends);
  }

  /** Whether a task is the one of this transition. */
  public boolean isOf(Task task) {
    return task.kind().equals(kind) && task.text().equals(text);
  }

  /** Whether the receiver ends it by marking it as read. */
  public boolean isNotice() {
    return ends.contains(READ);
  }
}
