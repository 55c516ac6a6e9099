package org.clearinghouse1540.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.profiles.StateSection;
import org.clearinghouse1540.tasks.TasksFound;

/**
 * The desk of the current user.
 *
 * @param groups the tasks and notices that match the search, by kind and in their order
 * @param earlier the notices for those who held the role before the user
 * @param total the number of all tasks
 * @param searchable whether there are so many tasks, or so few found, that a search is offered
 * @param q the search words
 * @param role the key of the role in which the current user acts
 * @param state the name of the State of the current user; empty for other users
 * @param steps what a user of a State can do, each with its page
 * @param beginning whether these are shown at once: nothing waits, or the user is new here
 * @param sections the records of this State
 */
@Template("desk/desk.jte")
record DeskView(
    List<Group> groups,
    Earlier earlier,
    int total,
    boolean searchable,
    String q,
    String role,
    String state,
    List<Step> steps,
    boolean beginning,
    List<StateSection> sections) {
  DeskView {
    steps = List.copyOf(steps);
    groups = List.copyOf(groups);
    sections = List.copyOf(sections);
  }

  /** The groups of tasks that wait for an act. */
  public List<Group> tasks() {
    return groups.stream().filter(group -> !group.onlyToRead()).toList();
  }

  /** The groups of notices, which are only to be read. */
  public List<Group> notices() {
    return groups.stream().filter(Group::onlyToRead).toList();
  }

  /**
   * A page that the user can begin with.
   *
   * @param name the key of the name of the page
   * @param text the key of the sentence that says what to do there
   */
  record Step(String address, String name, String text) {}

  /**
   * Notices from before the account held its role.
   *
   * @param shown the latest of them
   */
  record Earlier(int number, List<Line> shown) {
    Earlier {
      shown = List.copyOf(shown);
    }
  }

  /**
   * The tasks of one kind, or the notices of one kind.
   *
   * @param kind the key of the text that names the kind
   * @param onlyToRead whether they are notices
   * @param shown the tasks that are shown at once
   * @param folded the others, which unfold
   * @param rest further tasks, which another page lists
   */
  record Group(
      String kind,
      boolean onlyToRead,
      List<Line> shown,
      List<Line> folded,
      Optional<TasksFound.Rest> rest) {
    Group {
      shown = List.copyOf(shown);
      folded = List.copyOf(folded);
    }

    public int size() {
      return shown.size() + folded.size() + rest.map(TasksFound.Rest::number).orElse(0);
    }
  }

  /**
   * One task, in the words of the reader's language.
   *
   * @param notice the event of which it only informs, which the user can mark as read; or empty
   */
  record Line(
      String link,
      String received,
      String text,
      LocalDate since,
      String age,
      Optional<LocalDate> by,
      String kind,
      String notice) {}
}
