package org.clearinghouse1540.profiles;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.StateRequests;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.matrix.ReviewCycle;
import org.clearinghouse1540.matrix.ReviewCycles;
import org.clearinghouse1540.practices.Practice;
import org.clearinghouse1540.practices.Practices;
import org.clearinghouse1540.workspace.EntryTitle;
import org.clearinghouse1540.workspace.WorkspaceEntries;
import org.springframework.stereotype.Component;

/** The records of a State on which it gives consent, with their titles and pages. */
@Component
public final class OwnSubjects {
  private final ReviewCycles cycles;
  private final StateRequests requests;
  private final WorkspaceEntries entries;
  private final Practices practices;
  private final OwnDocuments documents;

  OwnSubjects(
      ReviewCycles cycles,
      StateRequests requests,
      WorkspaceEntries entries,
      Practices practices,
      OwnDocuments documents) {
    this.documents = documents;
    this.practices = practices;
    this.cycles = cycles;
    this.requests = requests;
    this.entries = entries;
  }

  /**
   * A record of the State.
   *
   * @param received whether the title is a text as received
   * @param address the page with its access log
   */
  public record OwnSubject(Subject subject, String title, boolean received, String address) {}

  /** The records of a State, of its requests the latest ones. */
  public List<OwnSubject> of(String state, Language language, int mostRequests) {
    List<OwnSubject> found = new ArrayList<>();
    for (ReviewCycle cycle : cycles.listOfState(state)) {
      String title = Texts.get(language, "profiles.form", cycle.matrix().form());
      String address = cycle.matrix().address() + "/shown";
      cycles
          .subjects(cycle.matrix())
          .forEach(subject -> found.add(new OwnSubject(subject, title, false, address)));
    }
    for (Request request : requests.latest(state).stream().limit(mostRequests).toList()) {
      String address = "/requests/" + request.id() + "/shown";
      String date = DateText.of(request.date(), language);
      String title = Texts.get(language, "profiles.section.request", date);
      if (request.received()) {
        found.add(new OwnSubject(Subject.request(request.id()), title, false, address));
        for (NeedItem item : request.items()) {
          found.add(new OwnSubject(Subject.need(item.id()), item.heading(), true, address));
        }
      }
    }
    for (EntryTitle entry : entries.titles(state)) {
      found.add(
          new OwnSubject(
              Subject.workspace(entry.id()),
              entry.title(),
              true,
              "/workspace/" + entry.id() + "/shown"));
    }
    for (Practice practice : practices.listOwn()) {
      found.add(
          new OwnSubject(
              new Subject(Subject.Kind.PRACTICE, Long.toString(practice.id())),
              practice.title(),
              true,
              "/practices/" + practice.id() + "/shown"));
    }
    found.addAll(documents.of(state, language));
    return found;
  }
}
