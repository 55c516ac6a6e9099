package org.clearinghouse1540.cooperation;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;

/**
 * The work of the States of a joint project together, as a part of its page.
 *
 * @param schedule the days, which the organizer sees too
 * @param day the form that adds a day
 * @param kinds the types of days
 * @param shared the other parts, for a State that takes part
 */
record JointWork(
    List<Scheduled> schedule, FormView day, List<Option> kinds, Optional<Shared> shared) {
  JointWork {
    schedule = List.copyOf(schedule);
    kinds = List.copyOf(kinds);
  }

  /**
   * A day of the schedule.
   *
   * @param dates the days as text
   */
  record Scheduled(JointDate day, String dates) {}

  /**
   * A version of the joint text.
   *
   * @param address its page for the user's State
   */
  record Version(String address, Message line) {}

  /** A recommendation with its owner and status. */
  record Tracked(
      JointRecommendation recommendation,
      String owner,
      JointRecommendation.Status status,
      boolean carried) {}

  /**
   * An open recommendation of the round before that cannot be taken on as it is.
   *
   * @param reason why not
   * @param own whether the user's State wrote it and may share it with the new circle
   */
  record Pending(JointRecommendation recommendation, String owner, Message reason, boolean own) {}

  /** A file, and whether the user's State may withdraw it. */
  record Attached(JointFile file, String state, boolean own) {}

  /**
   * The parts that only the States see.
   *
   * @param open the number of recommendations of the round before that can be taken on
   * @param pending those that cannot be taken on as they are
   * @param members the States that can follow up a recommendation
   */
  record Shared(
      List<Version> versions,
      List<Tracked> recommendations,
      int open,
      List<Pending> pending,
      List<Attached> files,
      List<Option> members,
      SharedForms forms) {
    Shared {
      versions = List.copyOf(versions);
      recommendations = List.copyOf(recommendations);
      pending = List.copyOf(pending);
      files = List.copyOf(files);
      members = List.copyOf(members);
    }
  }

  /** The forms of these parts. */
  record SharedForms(FormView text, FormView recommendation, FormView file) {}
}
