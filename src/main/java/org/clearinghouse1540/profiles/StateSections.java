package org.clearinghouse1540.profiles;

import java.util.Comparator;
import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/**
 * The sections of the page of a State, in their order, with records visible to the current user.
 */
@Component
public final class StateSections {
  private final List<SectionSource> sources;

  StateSections(List<SectionSource> sources) {
    this.sources = sources.stream().sorted(Comparator.comparing(SectionSource::kind)).toList();
  }

  /** The sections on a State for the current user. */
  public List<StateSection> of(Viewer viewer, String state, Language language) {
    StateReader reader = new StateReader(viewer, state, language);
    return sources.stream().flatMap(source -> source.section(reader).stream()).toList();
  }
}
