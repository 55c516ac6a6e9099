package org.clearinghouse1540.cooperation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.states.StateChoices;
import org.springframework.stereotype.Component;

/** Builds the pages of joint projects. */
@Component
class JointProjectViews {
  private final OwnJointProjects own;
  private final Participations participations;
  private final JointLineRecords records;
  private final JointWorkViews work;
  private final StateChoices choices;

  JointProjectViews(
      OwnJointProjects own,
      Participations participations,
      JointLineRecords records,
      JointWorkViews work,
      StateChoices choices) {
    this.own = own;
    this.participations = participations;
    this.records = records;
    this.work = work;
    this.choices = choices;
  }

  JointProjectsView.Row row(Viewer viewer, JointProject project, Language language) {
    return new JointProjectsView.Row(
        project,
        project.head().kind().name(language),
        own.organizer(project, language),
        "cooperation.role." + role(viewer, project));
  }

  private static String role(Viewer viewer, JointProject project) {
    if (OwnJointProjects.organizes(viewer, project)) {
      return "organizer";
    }
    if (project.hasMember(viewer.party())) {
      return "participant";
    }
    return project.hasInvited(viewer.party()) ? "invited" : "former";
  }

  JointProjectView of(
      Viewer viewer, Language language, SubmittedForm submitted, JointProject project) {
    boolean organizes = OwnJointProjects.organizes(viewer, project);
    boolean invited = viewer.representsState() && project.hasInvited(viewer.party());
    boolean takesPart = OwnJointProjects.takesPart(viewer, project);
    boolean inside = organizes || invited || takesPart;
    return new JointProjectView(
        row(viewer, project, language),
        project.earlier().flatMap(own::readable),
        inside ? own.names(project.parties().members(), language) : "",
        inside ? own.names(project.parties().invited(), language) : "",
        participations.list(project.id()).stream()
            .map(event -> new JointProjectView.Answered(event, own.name(event.state(), language)))
            .toList(),
        viewer.representsState() && !invited
            ? Optional.of(lines(viewer, language, submitted, project))
            : Optional.empty(),
        invited ? Optional.of(submitted.view(project.address() + "/answer")) : Optional.empty(),
        organizes
            ? Optional.of(
                new JointProjectView.Invitation(
                    submitted.view(project.address() + "/invitations").withIds("invitation"),
                    uninvited(project, language)))
            : Optional.empty(),
        organizes || takesPart
            ? Optional.of(work.of(viewer, language, submitted, project))
            : Optional.empty());
  }

  private List<Option> uninvited(JointProject project, Language language) {
    List<String> known =
        Stream.concat(project.parties().members().stream(), project.parties().invited().stream())
            .toList();
    return choices.members(language).stream()
        .filter(option -> !known.contains(option.value()))
        .toList();
  }

  private JointProjectView.Lines lines(
      Viewer viewer, Language language, SubmittedForm submitted, JointProject project) {
    List<SharedLine> found = records.shared().list(project.id());
    Map<Long, SharedLine> current = new HashMap<>();
    found.forEach(line -> current.put(line.line(), line));
    boolean open = OwnJointProjects.takesPart(viewer, project);
    return new JointProjectView.Lines(
        records.lines().list(project.id()).stream()
            .map(
                line ->
                    new JointProjectView.Own(
                        line,
                        period(line.entry(), language),
                        state(line, Optional.ofNullable(current.get(line.id())))))
            .toList(),
        found.stream()
            .filter(line -> !line.state().equals(viewer.party()))
            .map(
                line ->
                    new JointProjectView.Shared(
                        line, own.name(line.state(), language), period(line.entry(), language)))
            .toList(),
        open
            ? Optional.of(submitted.view(project.address() + "/lines").withIds("line"))
            : Optional.empty(),
        open
            ? Optional.of(submitted.view(project.address() + "/leaving").withIds("leaving"))
            : Optional.empty(),
        open ? records.plans().options(viewer.party()) : List.of());
  }

  private static String state(JointLine line, Optional<SharedLine> shared) {
    return "cooperation.line."
        + shared
            .map(current -> current.version() == line.version() ? "shared" : "changed")
            .orElse("draft");
  }

  static String period(JointLine.Entry entry, Language language) {
    List<String> dates = new ArrayList<>();
    for (String date : List.of(entry.begins(), entry.ends())) {
      if (!date.isEmpty()) {
        dates.add(DateText.of(date, language));
      }
    }
    return String.join(" – ", dates);
  }

  /** A line as text, for the check page. */
  static String text(JointLine.Entry entry, Language language) {
    StringBuilder text = new StringBuilder(entry.action());
    add(text, "lead", entry.lead(), language);
    add(text, "period", period(entry, language), language);
    add(text, "indicator", entry.indicator(), language);
    return text.toString();
  }

  private static void add(StringBuilder text, String column, String value, Language language) {
    if (!value.isEmpty()) {
      text.append('\n')
          .append(Texts.get(language, "cooperation.column." + column))
          .append(": ")
          .append(value);
    }
  }
}
