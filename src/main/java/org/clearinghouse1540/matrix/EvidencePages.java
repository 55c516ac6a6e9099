package org.clearinghouse1540.matrix;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Evidence to review in one matrix: citations of documents that are old or repealed. */
@Controller
class EvidencePages {
  private static final int YEARS = 10;

  private final MatrixViews matrices;
  private final SourceUsage usage;
  private final Forms forms;
  private final States states;
  private final Clock clock;

  EvidencePages(MatrixViews matrices, SourceUsage usage, Forms forms, States states, Clock clock) {
    this.matrices = matrices;
    this.usage = usage;
    this.forms = forms;
    this.states = states;
    this.clock = clock;
  }

  /** Evidence to review in the matrix of one State. */
  @GetMapping("/matrices/{code}/{year}/check")
  Page ofState(Viewer viewer, Language language, Form query, MatrixAddress address) {
    MatrixId id = matrices.id(viewer, address);
    int years = years(query);
    return Page.of(
        new EvidenceView(
            new EvidenceView.MatrixLink(id.address(), matrices.name(id, language)),
            id.address() + "/check",
            years,
            rows(usage.toCheck(id.state(), before(years)), language)));
  }

  private static int years(Form query) {
    int years = query.number("years", 0, 100).map(Long::intValue).orElse(YEARS);
    query.check();
    return years;
  }

  private int before(int years) {
    return LocalDate.now(clock).getYear() - years;
  }

  private List<EvidenceView.Row> rows(List<SourceUsage.Outdated> outdated, Language language) {
    return outdated.stream()
        .map(
            found ->
                new EvidenceView.Row(
                    states.name(found.place().matrix().state(), language),
                    FieldLink.of(form(found.place(), language), found.place()),
                    found.cited(),
                    found.issued(),
                    found.reason(),
                    found.silent().map(silent -> silent.on().toString())))
        .toList();
  }

  private FormVersion form(SourceUsage.Place place, Language language) {
    return forms.find(place.matrix().form()).orElseThrow().in(language);
  }
}
