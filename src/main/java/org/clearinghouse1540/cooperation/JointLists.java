package org.clearinghouse1540.cooperation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.springframework.stereotype.Component;

/** The records of a joint project that the current user may see, by their kinds. */
@Component
class JointLists {
  private final OwnJointProjects own;
  private final JointLineRecords lines;
  private final JointTextRecords texts;
  private final FollowUpRecords followUps;

  JointLists(
      OwnJointProjects own,
      JointLineRecords lines,
      JointTextRecords texts,
      FollowUpRecords followUps) {
    this.own = own;
    this.lines = lines;
    this.texts = texts;
    this.followUps = followUps;
  }

  List<JointContents.JointList> of(JointProject project, Language language) {
    List<JointContents.JointList> lists = new ArrayList<>();
    lists.addAll(ofLines(project, language));
    lists.addAll(ofTexts(project, language));
    lists.addAll(ofFollowUps(project, language));
    return lists;
  }

  private List<JointContents.JointList> ofLines(JointProject project, Language language) {
    return List.of(
        list(
            "lines",
            "own",
            lines.lines().list(project.id()).stream().map(line -> line(line, language))),
        list(
            "shared-lines",
            "history",
            lines.shared().record(project.id()).stream().map(line -> shared(line, language))));
  }

  private List<JointContents.JointList> ofTexts(JointProject project, Language language) {
    List<JointText> versions = texts.texts().list(project.id());
    Map<Long, String> names = new HashMap<>();
    versions.forEach(text -> names.put(text.id(), version(text, language)));
    // A State that left reads its own comments without the version.
    String other = project.head().title();
    return List.of(
        list("texts", "text", versions.stream().map(text -> text(text, language))),
        list(
            "comments",
            "comments",
            texts.comments().list().stream()
                .filter(found -> found.project() == project.id())
                .map(found -> comment(found, names.getOrDefault(found.text(), other), language))),
        list(
            "answers",
            "answers",
            texts.agreements().list().stream()
                .filter(found -> found.project() == project.id())
                .map(found -> answer(found, names.getOrDefault(found.text(), other), language))));
  }

  private List<JointContents.JointList> ofFollowUps(JointProject project, Language language) {
    List<JointRecommendation.Result> results = followUps.results().list();
    List<JointRecommendation> made = followUps.recommendations().list(project.id());
    return List.of(
        list(
            "schedule",
            "schedule",
            followUps.schedule().list(project.id()).stream().map(day -> day(day, language))),
        list(
            "recommendations",
            "recommendations",
            made.stream().map(found -> recommendation(found, results, language))),
        list(
            "results",
            "results",
            made.stream()
                .flatMap(
                    found ->
                        results.stream()
                            .filter(result -> result.recommendation() == found.id())
                            .map(result -> result(result, found, language)))));
  }

  private static JointContents.JointList list(
      String name, String title, Stream<RecordFacts> records) {
    return new JointContents.JointList(name, "cooperation." + title, records.toList());
  }

  private static String day(LocalDate day, Language language) {
    return DateText.of(day.toString(), language);
  }

  private String version(JointText text, Language language) {
    return Texts.get(
        language,
        "cooperation.text.version",
        day(text.on(), language),
        own.name(text.state(), language));
  }

  private static RecordFacts.Builder entry(JointLine.Entry entry, Language language) {
    return RecordFacts.of(entry.action(), language)
        .received("lead", "cooperation.column.lead", entry.lead())
        .add("period", "cooperation.column.period", JointProjectViews.period(entry, language))
        .received("indicator", "cooperation.column.indicator", entry.indicator());
  }

  private static RecordFacts line(JointLine line, Language language) {
    return entry(line.entry(), language)
        .add("date", "cooperation.column.day", day(line.changed(), language))
        .build();
  }

  private RecordFacts shared(SharedLine line, Language language) {
    return entry(line.entry(), language)
        .add("state", "cooperation.column.owner", own.name(line.state(), language))
        .add("date", "cooperation.column.day", day(line.on(), language))
        .add("receivers", "cooperation.column.receivers", own.names(line.receivers(), language))
        .add(
            "sharing",
            "cooperation.column.state",
            line.ended()
                .map(day -> Texts.get(language, "cooperation.history.ended", day(day, language)))
                .orElseGet(() -> Texts.get(language, "cooperation.line.shared")))
        .build();
  }

  private RecordFacts text(JointText text, Language language) {
    return RecordFacts.of(version(text, language), language)
        .received("words", "cooperation.column.words", text.words())
        .add("receivers", "cooperation.column.receivers", own.names(text.receivers(), language))
        .build();
  }

  private RecordFacts comment(JointText.Comment comment, String version, Language language) {
    return RecordFacts.of(version, language)
        .add("state", "cooperation.column.owner", own.name(comment.state(), language))
        .add("date", "cooperation.column.day", day(comment.on(), language))
        .received("words", "cooperation.comment", comment.words())
        .build();
  }

  private RecordFacts answer(JointAgreement answer, String version, Language language) {
    return RecordFacts.of(version, language)
        .add("state", "cooperation.column.owner", own.name(answer.state(), language))
        .add("date", "cooperation.column.day", day(answer.on(), language))
        .add(
            "answer",
            "cooperation.level",
            Texts.get(language, "cooperation.level." + answer.level().key()))
        .received("document", "cooperation.document", answer.document())
        .build();
  }

  private static RecordFacts day(JointDate day, Language language) {
    return RecordFacts.of(day.planned().title(), language)
        .add("date", "cooperation.column.day", JointWorkViews.dates(day.planned(), language))
        .add("kind", "cooperation.kind", Texts.get(language, day.planned().kind().text()))
        .received("place", "cooperation.column.place", day.planned().place())
        .add(
            "status",
            "cooperation.column.status",
            day.cancelled() ? Texts.get(language, "cooperation.schedule.cancelled") : "")
        .build();
  }

  private RecordFacts recommendation(
      JointRecommendation found, List<JointRecommendation.Result> results, Language language) {
    return RecordFacts.of(found.words(), language)
        .add("author", "cooperation.recommendations.author", own.name(found.author(), language))
        .add("owner", "cooperation.recommendations.owner", own.name(found.owner(), language))
        .add("date", "cooperation.column.day", day(found.on(), language))
        .add("due", "cooperation.column.due", found.due().map(due -> day(due, language)).orElse(""))
        .add(
            "status",
            "cooperation.column.status",
            Texts.get(language, RecommendationResults.status(results, found.id()).text()))
        .add(
            "round",
            "cooperation.earlier.link",
            found.earlier().isPresent()
                ? Texts.get(language, "cooperation.recommendations.carried")
                : "")
        .build();
  }

  private RecordFacts result(
      JointRecommendation.Result result, JointRecommendation found, Language language) {
    return RecordFacts.of(found.words(), language)
        .add("owner", "cooperation.recommendations.owner", own.name(found.owner(), language))
        .add("date", "cooperation.column.day", day(result.on(), language))
        .add("status", "cooperation.column.status", Texts.get(language, result.status().text()))
        .received("words", "cooperation.words", result.words())
        .build();
  }
}
