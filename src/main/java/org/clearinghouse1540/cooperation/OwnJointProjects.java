package org.clearinghouse1540.cooperation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.states.StateChoices;
import org.springframework.stereotype.Component;

/** The joint projects of the current user; those of others do not exist for it. */
@Component
class OwnJointProjects {
  private final JointProjects projects;
  private final JointLines lines;
  private final StateChoices choices;

  OwnJointProjects(JointProjects projects, JointLines lines, StateChoices choices) {
    this.projects = projects;
    this.lines = lines;
    this.choices = choices;
  }

  /** A project that the user may see. */
  JointProject find(long id) {
    return projects.find(id).orElseThrow(NotFound::new);
  }

  /** A project, if the user may see it. */
  Optional<JointProject> readable(long id) {
    return projects.find(id);
  }

  /** A project in which the user's State takes part. */
  JointProject taking(Viewer viewer, long id) {
    JointProject project = find(id);
    if (!takesPart(viewer, project)) {
      throw new NotFound();
    }
    return project;
  }

  /** A project that the user organizes. */
  JointProject organized(Viewer viewer, long id) {
    JointProject project = find(id);
    if (!organizes(viewer, project)) {
      throw new NotFound();
    }
    return project;
  }

  /** A line of the user's State in a project in which it takes part. */
  JointLine line(JointProject project, long id) {
    return lines.find(project.id(), id).orElseThrow(NotFound::new);
  }

  static boolean takesPart(Viewer viewer, JointProject project) {
    return viewer.representsState() && project.hasMember(viewer.party());
  }

  /** Whether the user organizes a project; row-level security shows others' to States alone. */
  static boolean organizes(Viewer viewer, JointProject project) {
    return viewer.representsState()
        ? isOwn(viewer, project.organizer()) && project.hasMember(viewer.party())
        : viewer.signedIn();
  }

  private static boolean isOwn(Viewer viewer, JointProject.ProjectOrganizer organizer) {
    return organizer.kind().equals("state") && organizer.party().equals(viewer.party());
  }

  /** The name of the organizer of a project. */
  String organizer(JointProject project, Language language) {
    String party = project.organizer().party();
    return switch (project.organizer().kind()) {
      case "committee" -> Texts.get(language, "access.receiver.secretariat");
      default -> name(party, language);
    };
  }

  /** The names of the States that take part, and of an organizer that is no State. */
  String readers(JointProject project, Viewer viewer, Language language) {
    String states = names(project.others(viewer.party()), language);
    boolean state = project.organizer().kind().equals("state");
    if (state || !viewer.representsState()) {
      return states;
    }
    String organizer = organizer(project, language);
    return states.isEmpty() ? organizer : states + "; " + organizer;
  }

  /**
   * The names of the States that read what the user's State adds.
   *
   * @throws BadInput if there is none
   */
  Message receivers(Viewer viewer, JointProject project, Language language) {
    return receivers(project.parties().receivers(viewer.party()), language);
  }

  /**
   * The names of the States that read what the user's State says about a version of a text.
   *
   * @throws BadInput if there is none
   */
  Message receivers(Viewer viewer, JointProject project, JointText text, Language language) {
    return receivers(text.readers(project, viewer.party()), language);
  }

  private Message receivers(List<String> receivers, Language language) {
    if (receivers.isEmpty()) {
      throw BadInput.of("", "cooperation.refused.nobody");
    }
    return Message.of("access.receiver.named", names(receivers, language));
  }

  /** The receivers of an act by their names; without any, the own State alone. */
  static Message named(String names) {
    return names.isEmpty()
        ? Message.of("access.receiver.own")
        : Message.of("access.receiver.named", names);
  }

  /** The name of a State. */
  String name(String state, Language language) {
    return choices.name(state, language);
  }

  /** The names of States, as an enumeration. */
  String names(List<String> states, Language language) {
    return states.stream()
        .map(state -> name(state, language))
        .sorted()
        .collect(Collectors.joining("; "));
  }
}
