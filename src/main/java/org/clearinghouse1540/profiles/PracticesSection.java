package org.clearinghouse1540.profiles;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.practices.PracticeOutlook;
import org.springframework.stereotype.Component;

/** The effective practices that a State writes, for the State alone. */
@Component
final class PracticesSection implements SectionSource {
  private final PracticeOutlook practices;

  PracticesSection(PracticeOutlook practices) {
    this.practices = practices;
  }

  @Override
  public StateSection.Kind kind() {
    return StateSection.Kind.PRACTICES;
  }

  @Override
  public Optional<StateSection> section(StateReader reader) {
    if (!reader.isOwn() || !reader.viewer().may(Permission.SUBMIT_PRACTICES)) {
      return Optional.empty();
    }
    List<PracticeOutlook.PracticeInShort> own = practices.of(reader.viewer());
    List<StateSection.Line> lines =
        own.stream()
            .limit(StateSection.MOST)
            .map(
                practice ->
                    new StateSection.Line(
                        practice.title(),
                        true,
                        practice.address(),
                        List.of(Message.of(practice.state()))))
            .toList();
    StateSection section =
        StateSection.of(
            kind(),
            lines,
            StateSection.Action.of("/practices/new", "profiles.section.practices.new"));
    return Optional.of(
        own.size() > StateSection.MOST
            ? section.withAll(
                Optional.of(
                    StateSection.Action.of("/practices/own", "profiles.section.practices.all")))
            : section);
  }
}
