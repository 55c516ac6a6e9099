package org.clearinghouse1540.cooperation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.springframework.stereotype.Component;

/** The joint projects of a State in short and as records, for that State. */
@Component
public class JointProjectRecords {
  private final JointProjects projects;
  private final JointProjectViews views;
  private final Participations participations;
  private final JointTexts texts;
  private final OwnJointProjects own;

  JointProjectRecords(
      JointProjects projects,
      JointProjectViews views,
      Participations participations,
      JointTexts texts,
      OwnJointProjects own) {
    this.texts = texts;
    this.projects = projects;
    this.views = views;
    this.participations = participations;
    this.own = own;
  }

  /**
   * A joint project as a link.
   *
   * @param role the key of the text that names the role of the State
   */
  public record JointProjectInShort(String title, String address, String kind, String role) {}

  /** The projects of the current user's State, the latest first. */
  public List<JointProjectInShort> of(Viewer viewer, Language language) {
    return projects.list().stream()
        .map(project -> views.row(viewer, project, language))
        .map(
            row ->
                new JointProjectInShort(
                    row.project().head().title(), row.project().address(), row.kind(), row.role()))
        .toList();
  }

  /** A version of a joint text as a link. */
  public record JointTextInShort(Subject subject, String title, String address) {}

  /**
   * The versions of joint texts that a State wrote or received and may still see, the latest first;
   * their titles are those of their projects.
   */
  public List<JointTextInShort> texts(String state) {
    Map<Long, String> titles = new HashMap<>();
    projects.list().forEach(project -> titles.put(project.id(), project.head().title()));
    return texts.list().stream()
        .filter(text -> text.concerns(state) && titles.containsKey(text.project()))
        .map(
            text ->
                new JointTextInShort(
                    JointText.subject(text.id()),
                    Objects.requireNonNull(titles.get(text.project())),
                    text.address()))
        .toList();
  }

  /** The projects of the current user's State with the States that were invited and answered. */
  public List<RecordFacts> records(Viewer viewer, Language language) {
    return projects.list().stream().map(project -> facts(viewer, project, language)).toList();
  }

  private RecordFacts facts(Viewer viewer, JointProject project, Language language) {
    boolean inside = project.parties().receivers("").contains(viewer.party());
    RecordFacts.Builder facts =
        RecordFacts.of(project.head().title(), language)
            .add("kind", "cooperation.kind", project.head().kind().name(language))
            .add("opened", "cooperation.opened", DateText.of(project.on().toString(), language))
            .received("purpose", "cooperation.purpose", project.head().purpose())
            .add("organizer", "cooperation.organizer", own.organizer(project, language))
            .add("members", "cooperation.members", inside ? names(project, language) : "");
    for (Participation step : participations.list(project.id())) {
      String state = own.name(step.state(), language);
      String line =
          DateText.of(step.on().toString(), language)
              + ": "
              + Texts.get(language, step.text(), state);
      facts.received(
          "answers",
          "cooperation.states",
          step.words().isEmpty() ? line : line + " " + step.words());
    }
    return facts.build();
  }

  private String names(JointProject project, Language language) {
    return own.names(project.parties().members(), language);
  }
}
