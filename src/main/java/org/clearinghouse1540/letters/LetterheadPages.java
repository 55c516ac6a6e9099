package org.clearinghouse1540.letters;

import java.util.EnumMap;
import java.util.Map;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The letterhead and the pattern of references, which the secretariat changes. */
@Controller
class LetterheadPages {
  private static final String ADDRESS = "/letters/letterhead";
  private final Letterheads letterheads;

  LetterheadPages(Letterheads letterheads) {
    this.letterheads = letterheads;
  }

  @GetMapping(ADDRESS)
  Page letterhead(SubmittedForm submitted) {
    Letterhead current = letterheads.current();
    FormView form = submitted.view(ADDRESS).with("reference", current.pattern());
    for (Language language : Language.values()) {
      form = form.with("head-" + language.code(), current.head(language));
    }
    return Page.of(new LetterheadView(form));
  }

  @PostMapping(ADDRESS)
  @FormPage(ADDRESS)
  String save(Viewer viewer, Form form) {
    Map<Language, String> heads = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      heads.put(language, form.requiredLongText("head-" + language.code(), 600));
    }
    String pattern = form.requiredText("reference", 100);
    if (!pattern.isEmpty() && !pattern.contains("{number}")) {
      form.problem("reference", "letters.refused.pattern");
    }
    form.check();
    letterheads.save(viewer.actor(), new Letterhead(heads, pattern));
    return "redirect:" + ADDRESS;
  }
}
