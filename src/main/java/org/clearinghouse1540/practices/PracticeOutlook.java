package org.clearinghouse1540.practices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.springframework.stereotype.Component;

/** The practices of the current user's State or organization in short, for its own page. */
@Component
public final class PracticeOutlook {
  private final OwnPractices own;
  private final PracticeStates states;

  PracticeOutlook(OwnPractices own, PracticeStates states) {
    this.own = own;
    this.states = states;
  }

  /**
   * A practice in short.
   *
   * @param state the key of the text that says how far it is on its way to publication
   */
  public record PracticeInShort(String title, String address, String state) {}

  /** The practices that the current user's State or organization writes, the latest first. */
  public List<PracticeInShort> of(Viewer viewer) {
    if (!viewer.may(Permission.SUBMIT_PRACTICES)) {
      return List.of();
    }
    List<OwnPractice> found = own.list(viewer);
    Map<Long, PracticeState> progress = states.of(found.stream().map(OwnPractice::id).toList());
    return found.stream()
        .map(
            practice ->
                new PracticeInShort(
                    practice.practice().title(), practice.address(), text(progress, practice.id())))
        .toList();
  }

  private static String text(Map<Long, PracticeState> progress, long id) {
    return Optional.ofNullable(progress.get(id))
        .map(PracticeState::text)
        .orElse("practices.state.draft");
  }
}
