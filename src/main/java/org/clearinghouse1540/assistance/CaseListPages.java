package org.clearinghouse1540.assistance;

import java.util.Comparator;
import java.util.List;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All cases: the stage of each, who must act, since when and by when. */
@Controller
class CaseListPages {
  private static final int ON_A_PAGE = 50;
  private final Cases cases;
  private final States states;

  CaseListPages(Cases cases, States states) {
    this.cases = cases;
    this.states = states;
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
            .filter(line -> at.isEmpty() || line.status().key().equals(at))
            .filter(line -> TextFolding.IGNORING_DIACRITICS.contains(words(line, language), q))
            .toList();
    Paging paging = Paging.of(page, found.size(), ON_A_PAGE);
    return Page.of(
        new CasesView(
            paging.of(found).stream().map(line -> line(line, language)).toList(),
            paging,
            stages(all, language),
            q.strip(),
            at));
  }

  private static List<Option> stages(List<Cases.Line> all, Language language) {
    return all.stream()
        .map(line -> new Option(line.status().key(), line.status().in(language)))
        .distinct()
        .sorted(Comparator.comparing(Option::value))
        .toList();
  }

  private CasesView.Line line(Cases.Line line, Language language) {
    Request request = line.assistanceCase().request();
    return new CasesView.Line(
        request,
        RequesterName.name(request, states, language),
        CaseStatusView.of(line.status(), cases.today(), language));
  }

  private String words(Cases.Line line, Language language) {
    Request request = line.assistanceCase().request();
    return RequesterName.name(request, states, language)
        + " "
        + request.requester()
        + " "
        + request.date()
        + " "
        + line.assistanceCase().receipt().reference();
  }
}
