package org.clearinghouse1540.cooperation;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * A joint project as the current user sees it.
 *
 * @param earlier the round before, where the user may open it
 * @param members the names of the States that take part; empty for a State that left
 * @param invited the names of the States that have not answered
 * @param events the invitations and answers that the user may see
 * @param lines the lines, for a State that takes part or that wrote some
 * @param answer the form of the answer, for an invited State
 * @param invitation the form that invites States, for the organizer
 * @param work the schedule; for participants also the texts, recommendations and files
 */
@Template("cooperation/project.jte")
record JointProjectView(
    JointProjectsView.Row row,
    Optional<JointProject> earlier,
    String members,
    String invited,
    List<Answered> events,
    Optional<Lines> lines,
    Optional<FormView> answer,
    Optional<Invitation> invitation,
    Optional<JointWork> work) {
  JointProjectView {
    events = List.copyOf(events);
  }

  /** An invitation or answer with the name of its State. */
  record Answered(Participation event, String state) {}

  /** The form that invites States. */
  record Invitation(FormView form, List<Option> states) {
    Invitation {
      states = List.copyOf(states);
    }
  }

  /**
   * The lines of a project.
   *
   * @param own those of the user's State
   * @param shared those that other States share
   * @param form the form that adds a line, for a State that takes part
   * @param planLines the lines of its national plans that it can take over
   */
  record Lines(
      List<Own> own,
      List<Shared> shared,
      Optional<FormView> form,
      Optional<FormView> leaving,
      List<Option> planLines) {
    Lines {
      own = List.copyOf(own);
      shared = List.copyOf(shared);
      planLines = List.copyOf(planLines);
    }
  }

  /**
   * A line of the user's State.
   *
   * @param state the key of the text that says whether it is shared
   */
  record Own(JointLine line, String period, String state) {}

  /** A line that another State shares. */
  record Shared(SharedLine line, String state, String period) {}
}
