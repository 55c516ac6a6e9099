package org.clearinghouse1540.cooperation;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.document.PrintDocument.Part;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.springframework.stereotype.Component;

/** A joint project as a document: everything of it that the current user may see. */
@Component
class JointDocument {
  private final OwnJointProjects own;
  private final JointLineRecords lines;
  private final JointTextRecords texts;
  private final FollowUpRecords followUps;
  private final JointWorkViews work;

  JointDocument(
      OwnJointProjects own,
      JointLineRecords lines,
      JointTextRecords texts,
      FollowUpRecords followUps,
      JointWorkViews work) {
    this.own = own;
    this.lines = lines;
    this.texts = texts;
    this.followUps = followUps;
    this.work = work;
  }

  PrintDocument of(JointProject project, Language language) {
    List<Part> parts = new ArrayList<>();
    label(parts, "kind", project.head().kind().name(language), language);
    label(parts, "purpose", project.head().purpose(), language);
    label(parts, "organizer", own.organizer(project, language), language);
    label(parts, "members", own.names(project.parties().members(), language), language);
    addLines(parts, project, language);
    addText(parts, project, language);
    addSchedule(parts, project, language);
    addRecommendations(parts, project, language);
    return new PrintDocument(
        project.head().title(),
        language,
        Texts.get(language, "frame.draft"),
        Texts.get(language, "cooperation.foot"),
        parts);
  }

  private static void label(List<Part> parts, String key, String value, Language language) {
    parts.add(new Part.Labelled(Texts.get(language, "cooperation." + key), value));
  }

  private static List<String> heads(Language language, String... columns) {
    return List.of(columns).stream()
        .map(column -> Texts.get(language, "cooperation." + column))
        .toList();
  }

  private void addLines(List<Part> parts, JointProject project, Language language) {
    List<List<String>> rows =
        lines.shared().list(project.id()).stream()
            .map(
                line ->
                    List.of(
                        own.name(line.state(), language),
                        line.entry().action(),
                        line.entry().lead(),
                        JointProjectViews.period(line.entry(), language),
                        line.entry().indicator()))
            .toList();
    if (!rows.isEmpty()) {
      parts.add(
          new Part.Rows(
              heads(
                  language,
                  "column.owner",
                  "column.action",
                  "column.lead",
                  "column.period",
                  "column.indicator"),
              rows));
    }
  }

  // The latest version, as its States read it.
  private void addText(List<Part> parts, JointProject project, Language language) {
    texts.texts().list(project.id()).stream()
        .findFirst()
        .ifPresent(
            text -> {
              String name =
                  project.head().kind() == JointProjectKind.REGIONAL_PLAN ? "text" : "report";
              parts.add(new Part.Heading(Texts.get(language, "cooperation." + name)));
              text.words().lines().forEach(words -> parts.add(new Part.Words(words)));
            });
  }

  private void addSchedule(List<Part> parts, JointProject project, Language language) {
    List<List<String>> rows =
        followUps.schedule().list(project.id()).stream()
            .filter(day -> !day.cancelled())
            .map(
                day ->
                    List.of(
                        JointWorkViews.dates(day.planned(), language),
                        Texts.get(language, day.planned().kind().text()),
                        day.planned().title(),
                        day.planned().place()))
            .toList();
    if (!rows.isEmpty()) {
      parts.add(new Part.Heading(Texts.get(language, "cooperation.schedule")));
      parts.add(new Part.Rows(heads(language, "column.day", "kind", "name", "column.place"), rows));
    }
  }

  private void addRecommendations(List<Part> parts, JointProject project, Language language) {
    List<List<String>> rows =
        work.recommendations(project, language).stream()
            .map(
                found ->
                    List.of(
                        found.recommendation().words(),
                        found.owner(),
                        found
                            .recommendation()
                            .due()
                            .map(day -> DateText.of(day.toString(), language))
                            .orElse(""),
                        Texts.get(language, found.status().text())))
            .toList();
    if (!rows.isEmpty()) {
      parts.add(new Part.Heading(Texts.get(language, "cooperation.recommendations")));
      parts.add(
          new Part.Rows(
              heads(
                  language,
                  "column.recommendation",
                  "recommendations.owner",
                  "column.due",
                  "column.status"),
              rows));
    }
  }
}
