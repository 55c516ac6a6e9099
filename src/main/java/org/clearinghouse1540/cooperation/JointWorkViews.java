package org.clearinghouse1540.cooperation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Component;

/** Builds the parts of the page of a joint project that its States fill together. */
@Component
class JointWorkViews {
  private final OwnJointProjects own;
  private final JointTextRecords texts;
  private final FollowUpRecords followUps;

  JointWorkViews(OwnJointProjects own, JointTextRecords texts, FollowUpRecords followUps) {
    this.own = own;
    this.texts = texts;
    this.followUps = followUps;
  }

  JointWork of(Viewer viewer, Language language, SubmittedForm submitted, JointProject project) {
    return new JointWork(
        followUps.schedule().list(project.id()).stream()
            .map(day -> new JointWork.Scheduled(day, dates(day.planned(), language)))
            .toList(),
        submitted.view(project.address() + "/schedule").withIds("day"),
        JointDate.Kind.options(language),
        OwnJointProjects.takesPart(viewer, project)
            ? Optional.of(shared(viewer, language, submitted, project))
            : Optional.empty());
  }

  static String dates(JointDate.Planned day, Language language) {
    return DateText.of(
        day.starts().toString(), day.ends().map(String::valueOf).orElse(""), language);
  }

  private JointWork.Shared shared(
      Viewer viewer, Language language, SubmittedForm submitted, JointProject project) {
    return new JointWork.Shared(
        texts.texts().list(project.id()).stream()
            .map(text -> new JointWork.Version(address(viewer, text), version(text, language)))
            .toList(),
        recommendations(project, language),
        open(project).size(),
        notOpen(viewer, project, language),
        followUps.files().list(project.id()).stream()
            .filter(file -> !file.ended() && followUps.files().isOpen(file))
            .map(
                file ->
                    new JointWork.Attached(
                        file,
                        own.name(file.state(), language),
                        file.state().equals(viewer.party())))
            .toList(),
        project.parties().members().stream()
            .map(state -> new Option(state, own.name(state, language)))
            .toList(),
        new JointWork.SharedForms(
            submitted.view(project.address() + "/texts").withIds("text"),
            submitted.view(project.address() + "/recommendations").withIds("recommendation"),
            submitted.view(project.address() + "/files").withIds("file")));
  }

  // A State that joined after a text became public reads it like everybody else.
  private static String address(Viewer viewer, JointText text) {
    return text.concerns(viewer.party()) ? text.address() : "/public/joint-texts/" + text.id();
  }

  private Message version(JointText text, Language language) {
    return Message.of(
        "cooperation.text.version",
        DateText.of(text.on().toString(), language),
        own.name(text.state(), language));
  }

  /** The recommendations of a project with their status. */
  List<JointWork.Tracked> recommendations(JointProject project, Language language) {
    List<JointRecommendation.Result> results = followUps.results().list();
    return followUps.recommendations().list(project.id()).stream()
        .map(
            found ->
                new JointWork.Tracked(
                    found,
                    own.name(found.owner(), language),
                    RecommendationResults.status(results, found.id()),
                    found.earlier().isPresent()))
        .toList();
  }

  /**
   * The open recommendations of the round before whose owners take part, not taken on yet. Every
   * State of this round must have read them there: none learns the words of another one by this.
   */
  List<JointRecommendation> open(JointProject project) {
    List<String> readers = project.parties().receivers("");
    return pending(project).stream()
        .filter(earlier -> project.hasMember(earlier.owner()))
        .filter(earlier -> earlier.circle().containsAll(readers))
        .toList();
  }

  /**
   * The open recommendations of the round before that the user's State reads and that cannot be
   * taken on as they are, each with the reason.
   */
  List<JointWork.Pending> notOpen(Viewer viewer, JointProject project, Language language) {
    List<JointRecommendation> open = open(project);
    return pending(project).stream()
        .filter(earlier -> !open.contains(earlier))
        .map(
            earlier ->
                new JointWork.Pending(
                    earlier,
                    own.name(earlier.owner(), language),
                    reason(project, earlier, language),
                    project.hasMember(earlier.owner()) && earlier.author().equals(viewer.party())))
        .toList();
  }

  /** One of them by its number, if the user's State may share it with the new circle. */
  List<JointRecommendation> ownPending(Viewer viewer, JointProject project, long item) {
    return notOpen(viewer, project, Language.EN).stream()
        .filter(pending -> pending.own() && pending.recommendation().id() == item)
        .map(JointWork.Pending::recommendation)
        .toList();
  }

  private Message reason(JointProject project, JointRecommendation earlier, Language language) {
    if (!project.hasMember(earlier.owner())) {
      return Message.of("cooperation.recommendations.owner-absent");
    }
    List<String> others =
        project.parties().receivers("").stream()
            .filter(state -> !earlier.circle().contains(state))
            .toList();
    return Message.of("cooperation.recommendations.not-read", own.names(others, language));
  }

  // Not taken on yet, of those that the user's State reads.
  private List<JointRecommendation> pending(JointProject project) {
    Set<Long> taken =
        followUps.recommendations().list(project.id()).stream()
            .flatMap(recommendation -> recommendation.earlier().stream())
            .collect(Collectors.toSet());
    List<JointRecommendation.Result> all = followUps.results().list();
    return project.earlier().map(followUps.recommendations()::list).orElse(List.of()).stream()
        .filter(earlier -> !taken.contains(earlier.id()))
        .filter(earlier -> RecommendationResults.status(all, earlier.id()).isPending())
        .toList();
  }
}
