package org.clearinghouse1540.history;

import java.util.List;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.practices.Practice;
import org.clearinghouse1540.practices.Practices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The access log of an effective practice, for its State or organization. */
@Controller
class PracticeDisclosurePages {
  private final DisclosureReader log;
  private final Practices practices;

  PracticeDisclosurePages(DisclosureReader log, Practices practices) {
    this.log = log;
    this.practices = practices;
  }

  @GetMapping("/practices/{id}/shown")
  Page practice(Language language, @PathVariable long id) {
    Practice practice = practices.findOwn(id).orElseThrow(NotFound::new);
    List<Subject> subjects =
        List.of(new Subject(Subject.Kind.PRACTICE, Long.toString(practice.id())));
    return Page.of(log.view(practice.title(), "/practices/" + id, subjects, language));
  }
}
