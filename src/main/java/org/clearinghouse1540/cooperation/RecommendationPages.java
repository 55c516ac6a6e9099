package org.clearinghouse1540.cooperation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Recommendations of a joint project: made, reported by their owners, taken into the next round.
 */
@Controller
class RecommendationPages {
  private static final int LONGEST = 5_000;
  private final OwnJointProjects own;
  private final Recommendations recommendations;
  private final RecommendationResults results;
  private final JointWorkViews work;

  RecommendationPages(
      OwnJointProjects own,
      Recommendations recommendations,
      RecommendationResults results,
      JointWorkViews work) {
    this.work = work;
    this.own = own;
    this.recommendations = recommendations;
    this.results = results;
  }

  /** Recommends something to a State that takes part, which may be the own one. */
  @PostMapping("/joint-projects/{id}/recommendations")
  @FormPage("/joint-projects/{id}")
  @BindingAct(value = "cooperation.act.recommend", next = "access.next.state")
  String add(Viewer viewer, Language language, Form form, Act act, @PathVariable long id) {
    JointProject project = own.taking(viewer, id);
    Optional<String> owner =
        form.requiredChoice("owner", state -> Optional.of(state).filter(project::hasMember));
    String words = form.requiredLongText("recommendation", LONGEST);
    Optional<LocalDate> due = form.day("due");
    form.check();
    act.on(project.head().title(), project.address())
        .to(
            OwnJointProjects.named(
                own.names(project.parties().receivers(viewer.party()), language)),
            project.parties().receivers(viewer.party()))
        .text(words)
        .toCheck("cooperation.act.recommend.owner", own.name(owner.orElseThrow(), language))
        .by(due);
    recommendations.add(
        viewer.actor(),
        project,
        viewer.party(),
        new Recommendations.NewRecommendation(
            viewer.party(), owner.orElseThrow(), words, due, Optional.empty()));
    return "redirect:" + project.address();
  }

  /**
   * Takes over the open recommendations of the round before; their results stay there. One that
   * other States of this round did not read there is shared with them by the State that wrote it.
   */
  @PostMapping("/joint-projects/{id}/recommendations/earlier")
  @FormPage("/joint-projects/{id}")
  @BindingAct(value = "cooperation.act.carry", next = "access.next.state")
  String carry(Viewer viewer, Language language, Form form, Act act, @PathVariable long id) {
    JointProject project = own.taking(viewer, id);
    Optional<Long> one = form.number("item", 1, Long.MAX_VALUE);
    form.check();
    List<JointRecommendation> open =
        one.map(item -> work.ownPending(viewer, project, item)).orElseGet(() -> work.open(project));
    if (open.isEmpty()) {
      throw BadInput.of("", "cooperation.refused.none-open");
    }
    act.keepsNoContent()
        .on(project.head().title(), project.address())
        .to(own.receivers(viewer, project, language))
        .text(
            open.stream()
                .map(carried -> text(carried, language))
                .collect(Collectors.joining("\n\n")));
    for (JointRecommendation earlier : open) {
      recommendations.add(
          viewer.actor(),
          project,
          viewer.party(),
          new Recommendations.NewRecommendation(
              earlier.author(),
              earlier.owner(),
              earlier.words(),
              earlier.due(),
              Optional.of(earlier.id())));
    }
    return "redirect:" + project.address();
  }

  private String text(JointRecommendation one, Language language) {
    return one.words()
        + "\n"
        + Texts.get(language, "cooperation.recommendations.author")
        + ": "
        + own.name(one.author(), language)
        + "\n"
        + Texts.get(language, "cooperation.recommendations.owner")
        + ": "
        + own.name(one.owner(), language);
  }

  @GetMapping("/joint-projects/{id}/recommendations/{item}")
  Page recommendation(Viewer viewer, Language language, SubmittedForm submitted, JointAddress at) {
    JointProject project = own.taking(viewer, at.id());
    JointRecommendation found = find(project, at.item());
    List<JointRecommendation.Result> reported = results.of(found.id());
    return Page.of(
        new RecommendationView(
            project,
            found,
            own.name(found.owner(), language),
            own.name(found.author(), language),
            earlier(project, found),
            reported,
            found.owner().equals(viewer.party())
                ? Optional.of(
                    submitted
                        .view(found.address())
                        .with("status", RecommendationResults.status(reported, found.id()).key()))
                : Optional.empty(),
            JointRecommendation.Status.options(language)));
  }

  // Nothing if the reader may not open it.
  private Optional<RecommendationView.Earlier> earlier(
      JointProject project, JointRecommendation found) {
    return project
        .earlier()
        .flatMap(own::readable)
        .flatMap(
            round ->
                found
                    .earlier()
                    .flatMap(id -> recommendations.find(round.id(), id))
                    .map(
                        before ->
                            new RecommendationView.Earlier(
                                before.address(), round.head().title())));
  }

  private JointRecommendation find(JointProject project, long id) {
    return recommendations.find(project.id(), id).orElseThrow(NotFound::new);
  }

  /** The State that follows a recommendation up reports on it; the other States read it. */
  @PostMapping("/joint-projects/{id}/recommendations/{item}")
  @FormPage("/joint-projects/{id}/recommendations/{item}")
  @BindingAct("cooperation.act.report")
  String report(Viewer viewer, Language language, Form form, Act act, JointAddress at) {
    JointProject project = own.taking(viewer, at.id());
    JointRecommendation found = find(project, at.item());
    if (!found.owner().equals(viewer.party())) {
      throw new NotFound();
    }
    Optional<JointRecommendation.Status> status =
        form.requiredChoice("status", JointRecommendation.Status::find);
    String words = form.longText("words", LONGEST);
    form.check();
    if (!found.author().equals(viewer.party())) {
      act.keepsNoContent();
    }
    act.on(found.words(), found.address())
        .to(
            OwnJointProjects.named(
                own.names(project.parties().receivers(viewer.party()), language)),
            project.parties().receivers(viewer.party()))
        .text(words)
        .toCheck(status.orElseThrow().text());
    results.add(viewer.actor(), project, found, status.orElseThrow(), words);
    return "redirect:" + found.address();
  }
}
