package org.clearinghouse1540.profiles;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.cooperation.JointProjectRecords;
import org.clearinghouse1540.kit.text.Message;
import org.springframework.stereotype.Component;

/** The joint projects of a State, for the State alone. */
@Component
final class CooperationSection implements SectionSource {
  private final JointProjectRecords projects;

  CooperationSection(JointProjectRecords projects) {
    this.projects = projects;
  }

  @Override
  public StateSection.Kind kind() {
    return StateSection.Kind.COOPERATION;
  }

  @Override
  public Optional<StateSection> section(StateReader reader) {
    if (!reader.isOwn() || !reader.viewer().may(Permission.TAKE_PART)) {
      return Optional.empty();
    }
    List<StateSection.Line> lines =
        projects.of(reader.viewer(), reader.language()).stream()
            .limit(StateSection.MOST)
            .map(
                project ->
                    new StateSection.Line(
                        project.title(),
                        true,
                        project.address(),
                        List.of(Message.of(project.role()))))
            .toList();
    return Optional.of(
        StateSection.of(
            kind(),
            lines,
            StateSection.Action.of("/joint-projects", "profiles.section.cooperation.all")));
  }
}
