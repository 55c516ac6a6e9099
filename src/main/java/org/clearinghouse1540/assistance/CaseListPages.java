package org.clearinghouse1540.assistance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All cases, one line each: where it is, who must act, since when and by when. */
@Controller
class CaseListPages {
  private static final int ON_A_PAGE = 50;
  private final Cases cases;
  private final States states;
  private final Clock clock;

  CaseListPages(Cases cases, States states, Clock clock) {
    this.cases = cases;
    this.states = states;
    this.clock = clock;
  }

  @GetMapping("/cases")
  Page list(
      Language language,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "1") String page) {
    List<Cases.Line> all = cases.list();
    List<Cases.Line> found =
        all.stream()
            .filter(line -> at.isEmpty() || line.standing().text().equals("assistance.at." + at))
            .filter(line -> TextFolding.IGNORING_DIACRITICS.contains(words(line, language), q))
            .toList();
    int pages = Math.max(1, (found.size() + ON_A_PAGE - 1) / ON_A_PAGE);
    int shown = page.matches("\\d{1,6}") ? Math.clamp(Integer.parseInt(page), 1, pages) : 1;
    return Page.of("assistance/cases.jte")
        .with("lines", found.stream().skip((shown - 1L) * ON_A_PAGE).limit(ON_A_PAGE).toList())
        .with("found", found.size())
        .with("page", shown)
        .with("pages", pages)
        .with(
            "places", all.stream().map(line -> line.standing().text()).distinct().sorted().toList())
        .with("q", q.strip())
        .with("at", at)
        .with("states", states)
        .with("today", LocalDate.now(clock));
  }

  private String words(Cases.Line line, Language language) {
    Request request = line.one().request();
    return RequesterName.name(request, states, language)
        + " "
        + request.requester()
        + " "
        + request.date()
        + " "
        + line.one().arrival().reference();
  }
}
