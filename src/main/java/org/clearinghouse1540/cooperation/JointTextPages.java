package org.clearinghouse1540.cooperation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.ContactDataFinder;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.kit.text.Language;
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

/** The joint text of a project: its versions, the comments, and the answer of each State. */
@Controller
class JointTextPages {
  private static final int COMMENT = 5_000;
  private static final int DOCUMENT = 500;
  private final OwnJointProjects own;
  private final JointTextRecords records;
  private final JointTextGate gate;
  private final Consents consents;

  JointTextPages(
      OwnJointProjects own, JointTextRecords records, JointTextGate gate, Consents consents) {
    this.own = own;
    this.records = records;
    this.gate = gate;
    this.consents = consents;
  }

  /** Sends a version of the joint text to the other States. */
  @PostMapping("/joint-projects/{id}/texts")
  @FormPage("/joint-projects/{id}")
  @BindingAct(value = "cooperation.act.text", next = "access.next.state")
  String add(Viewer viewer, Language language, Form form, Act act, @PathVariable long id) {
    JointProject project = own.taking(viewer, id);
    String words = form.requiredLongText("text");
    form.check();
    act.on(project.head().title(), project.address())
        .to(own.receivers(viewer, project, language), project.parties().receivers(viewer.party()))
        .text(words);
    return "redirect:"
        + project.address()
        + "/texts/"
        + records.texts().add(viewer.actor(), project, viewer.party(), words);
  }

  @GetMapping("/joint-projects/{id}/texts/{item}")
  Page text(Viewer viewer, Language language, SubmittedForm submitted, JointAddress at) {
    JointProject project = own.taking(viewer, at.id());
    JointText found = find(viewer, project, at.item());
    return Page.of(
        new JointTextView(
            project,
            found,
            own.name(found.state(), language),
            records.comments().list().stream()
                .filter(comment -> comment.text() == found.id())
                .map(
                    comment ->
                        new JointTextView.Commented(comment, own.name(comment.state(), language)))
                .toList(),
            answers(project, found, language),
            own.names(
                project.parties().members().stream()
                    .filter(state -> !found.concerns(state))
                    .toList(),
                language),
            consents.list(JointText.subject(found.id())),
            new JointTextView.JointTextForms(
                submitted.view(found.address() + "/comments").withIds("comment"),
                consents
                    .seen()
                    .byOwner(
                        submitted.view(found.address() + "/answer").withIds("answer"),
                        JointText.subject(found.id()),
                        List.of(Audience.Use.MEMBERS, Audience.Use.FULL)),
                submitted
                    .view(project.address() + "/texts")
                    .withIds("text")
                    .with("text", found.words()),
                JointAgreement.Level.options(language))));
  }

  // A State that joined later reads an open text like everybody else, and does not answer it.
  private JointText find(Viewer viewer, JointProject project, long text) {
    return records
        .texts()
        .find(text)
        .filter(found -> found.project() == project.id() && found.concerns(viewer.party()))
        .orElseThrow(NotFound::new);
  }

  private List<JointTextView.Answer> answers(
      JointProject project, JointText text, Language language) {
    var latest = records.agreements().latest(text.id());
    return Stream.concat(project.parties().members().stream(), latest.keySet().stream())
        .filter(text::concerns)
        .distinct()
        .sorted()
        .map(
            state ->
                new JointTextView.Answer(
                    own.name(state, language),
                    Optional.ofNullable(latest.get(state))
                        .filter(given -> !(given.isByLeaving() && project.hasMember(state)))))
        .toList();
  }

  /** Comments on a version; the other States read it at once. */
  @PostMapping("/joint-projects/{id}/texts/{item}/comments")
  @FormPage("/joint-projects/{id}/texts/{item}")
  @BindingAct(value = "cooperation.act.comment", next = "access.next.state")
  String comment(Viewer viewer, Language language, Form form, Act act, JointAddress at) {
    JointProject project = own.taking(viewer, at.id());
    JointText found = find(viewer, project, at.item());
    String words = form.requiredLongText("words", COMMENT);
    form.check();
    act.on(project.head().title(), found.address())
        .to(own.receivers(viewer, project, found, language), found.readers(project, viewer.party()))
        .text(words);
    records.comments().add(viewer.actor(), project, found, viewer.party(), words);
    return "redirect:" + found.address() + "#comments";
  }

  private static void askAboutContacts(Act act, JointAgreement.Level level, JointText text) {
    if (level.opens(Audience.EVERYBODY)) {
      ContactDataFinder.ask(act, Audience.EVERYBODY, List.of(text.words()));
    }
  }

  /** The answer of a State to this version; with that of the last State the text may leave. */
  @PostMapping("/joint-projects/{id}/texts/{item}/answer")
  @FormPage("/joint-projects/{id}/texts/{item}")
  @BindingAct("cooperation.act.agree")
  String answer(Viewer viewer, Language language, Form form, Act act, JointAddress at) {
    JointProject project = own.taking(viewer, at.id());
    JointText found = find(viewer, project, at.item());
    Optional<JointAgreement.Level> level = form.requiredChoice("level", JointAgreement.Level::find);
    String document = form.requiredText("document", DOCUMENT);
    form.check();
    act.named("cooperation.act.agree." + level.orElseThrow().key())
        .on(project.head().title(), found.address())
        .text(found.words())
        .toCheck("cooperation.act.agree.document", document);
    askAboutContacts(act, level.orElseThrow(), found);
    if (!found.state().equals(viewer.party())) {
      act.keepsNoContent();
    }
    Optional<JointAgreement> before =
        records
            .agreements()
            .add(
                viewer.actor(),
                project,
                new JointAgreements.NewAgreement(
                    found, viewer.party(), level.orElseThrow(), document));
    JointTextGate.Effect effect =
        gate.update(viewer.actor(), project, found, Optional.of(SeenText.of(form)));
    if (restricts(before, level.orElseThrow(), effect)) {
      act.named("cooperation.act.restrict." + level.orElseThrow().key());
    }
    List<String> readers = found.readers(project, viewer.party());
    act.to(
        OwnJointProjects.named(receivers(own.names(readers, language), effect, language)),
        Stream.concat(readers.stream(), effect.opened().stream().map(Audience::toString)).toList());
    for (Audience audience : effect.closed()) {
      act.closes("cooperation.act.agree.closes", audience.receiver().in(language));
    }
    return "redirect:" + found.address();
  }

  // An answer that opens the text to fewer readers than the last one must not wait.
  private static boolean restricts(
      Optional<JointAgreement> before, JointAgreement.Level level, JointTextGate.Effect effect) {
    return level != JointAgreement.Level.NONE
        && effect.opened().isEmpty()
        && before.filter(answer -> answer.level().compareTo(level) > 0).isPresent();
  }

  // The States, and the readers that this answer adds.
  private static String receivers(String states, JointTextGate.Effect effect, Language language) {
    return Stream.concat(
            Stream.of(states),
            effect.opened().stream().map(audience -> audience.receiver().in(language)))
        .filter(names -> !names.isEmpty())
        .collect(Collectors.joining("; "));
  }
}
