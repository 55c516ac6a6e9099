package org.clearinghouse1540.assistance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All cases: the stage of each, who must act, since when and by when. */
@Controller
class CaseListPages {
  /** The value of the choice of cases in which the current user is asked to act. */
  static final String MINE = "mine";

  private static final int ON_A_PAGE = 50;
  private final Cases cases;
  private final CaseLists lists;
  private final States states;

  CaseListPages(Cases cases, CaseLists lists, States states) {
    this.cases = cases;
    this.lists = lists;
    this.states = states;
  }

  @GetMapping("/cases")
  Page list(
      Viewer viewer,
      Language language,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "1") String page) {
    Map<Option, Integer> counts = lists.counts(language);
    boolean mine = at.equals(MINE);
    CaseSearch search =
        lists.search(
            new CaseSearch(mine ? "" : at, viewer.role().filter(role -> mine), "", Set.of()),
            q,
            language);
    Paging paging = Paging.of(page, found(search, counts), ON_A_PAGE);
    return Page.of(
        new CasesView(
            lists.find(search, paging.offset(), paging.size()).stream()
                .map(line -> line(line, language))
                .toList(),
            paging,
            stages(counts.keySet(), language),
            q.strip(),
            at));
  }

  // The cases at each status are counted already.
  private int found(CaseSearch search, Map<Option, Integer> counts) {
    return search.words().isEmpty() && search.role().isEmpty()
        ? counts.entrySet().stream()
            .filter(entry -> search.at().isEmpty() || entry.getKey().value().equals(search.at()))
            .mapToInt(Map.Entry::getValue)
            .sum()
        : lists.count(search);
  }

  private static List<Option> stages(Collection<Option> stages, Language language) {
    List<Option> all =
        new ArrayList<>(List.of(new Option(MINE, Texts.get(language, "assistance.where.mine"))));
    all.addAll(stages);
    return all;
  }

  private CasesView.Line line(Cases.Line line, Language language) {
    Request request = line.assistanceCase().request();
    return new CasesView.Line(
        request,
        RequesterName.name(request, states, language),
        CaseStatusView.of(line.status(), cases.today(), language));
  }
}
