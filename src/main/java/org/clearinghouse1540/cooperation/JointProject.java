package org.clearinghouse1540.cooperation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A joint project of States, as its participants, the invited States and its organizer see it.
 *
 * @param earlier the project of which it is the next round
 */
public record JointProject(
    long id,
    Head head,
    ProjectOrganizer organizer,
    ProjectStates parties,
    Optional<Long> earlier,
    LocalDate on) {

  /** The type, title and purpose. */
  public record Head(JointProjectKind kind, String title, String purpose) {}

  /**
   * The organizer.
   *
   * @param kind {@code state}, {@code region} for a regional coordinator, or {@code committee} for
   *     the secretariat
   * @param party the code of the State, or the organization; empty for the secretariat
   */
  public record ProjectOrganizer(String kind, String party) {}

  /**
   * The States, by their codes.
   *
   * @param invited those that have not answered
   * @param members those that take part
   * @param former those that declined or left
   */
  public record ProjectStates(List<String> invited, List<String> members, List<String> former) {
    public ProjectStates {
      invited = List.copyOf(invited);
      members = List.copyOf(members);
      former = List.copyOf(former);
    }

    /** The States with which another one shares: those that take part, and those that may. */
    List<String> receivers(String of) {
      return Stream.concat(members.stream(), invited.stream())
          .filter(state -> !state.equals(of))
          .toList();
    }
  }

  /** The address of its page. */
  public String address() {
    return "/joint-projects/" + id;
  }

  boolean hasMember(String state) {
    return parties.members().contains(state);
  }

  boolean hasInvited(String state) {
    return parties.invited().contains(state);
  }

  /** The States with which a State shares, as a column of the database. */
  String[] receivers(String of) {
    return parties.receivers(of).toArray(String[]::new);
  }

  /** The other States that take part. */
  List<String> others(String of) {
    return parties.members().stream().filter(state -> !state.equals(of)).toList();
  }

  /** Its name in the journal. */
  static String journalName(long id) {
    return "joint-project/" + id;
  }
}
