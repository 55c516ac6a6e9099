package org.clearinghouse1540.cooperation;

import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Joint texts that all their States sent to the Committee, or published. */
@Controller
class JointTextOpenPages {
  private final JointTexts texts;
  private final OwnJointProjects own;

  JointTextOpenPages(JointTexts texts, OwnJointProjects own) {
    this.texts = texts;
    this.own = own;
  }

  @GetMapping("/joint-texts")
  Page list(Viewer viewer, Language language) {
    return Page.of(
        new JointTextsView(items(Audience.MEMBERS, language), "cooperation.sent", "/joint-texts"));
  }

  @GetMapping("/joint-texts/{id}")
  Page text(Viewer viewer, Language language, @PathVariable long id) {
    return Page.of(one(Audience.MEMBERS, language, id, "cooperation.sent", "/joint-texts"));
  }

  @GetMapping("/public/joint-texts")
  Page published(Language language) {
    return Page.of(
        new JointTextsView(
            items(Audience.EVERYBODY, language), "cooperation.published", "/public/joint-texts"));
  }

  @GetMapping("/public/joint-texts/{id}")
  Page published(Language language, @PathVariable long id) {
    return Page.of(
        one(Audience.EVERYBODY, language, id, "cooperation.published", "/public/joint-texts"));
  }

  private JointTextOpenView one(
      Audience audience, Language language, long id, String title, String list) {
    return items(audience, language).stream()
        .filter(item -> item.text().id() == id)
        .findFirst()
        .map(item -> new JointTextOpenView(item, title, list))
        .orElseThrow(NotFound::new);
  }

  private List<JointTextsView.Item> items(Audience audience, Language language) {
    return texts.open(audience).stream()
        .map(Published::value)
        .map(
            text ->
                new JointTextsView.Item(
                    text, text.kind().name(language), own.names(text.states(), language)))
        .toList();
  }
}
