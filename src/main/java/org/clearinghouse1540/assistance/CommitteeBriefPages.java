package org.clearinghouse1540.assistance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The briefing to the Committee on any period: its page, its files, and that it was given. */
@Controller
class CommitteeBriefPages {
  private static final String PAGE = "/committee-brief";
  private final List<CommitteeBriefPart> parts;
  private final CommitteeBriefs briefs;
  private final Procedures procedures;
  private final Clock clock;

  CommitteeBriefPages(
      List<CommitteeBriefPart> parts, CommitteeBriefs briefs, Procedures procedures, Clock clock) {
    this.parts = parts.stream().sorted(Comparator.comparingInt(CommitteeBriefPart::order)).toList();
    this.briefs = briefs;
    this.procedures = procedures;
    this.clock = clock;
  }

  @GetMapping(PAGE)
  @FormPage(PAGE)
  Page brief(Viewer viewer, Language language, SubmittedForm submitted, Form form) {
    boolean rejected = !submitted.problems().isEmpty();
    CommitteeBrief.Period period =
        rejected ? period(Optional.empty(), Optional.empty()) : period(form);
    return Page.of(
        new CommitteeBriefView(
            CommitteeBrief.of(period, parts, language),
            submitted
                .view(PAGE)
                .with("first", period.first().toString())
                .with("last", period.last().toString()),
            briefs.last(),
            viewer.may(Permission.HANDLE_CASES)));
  }

  @GetMapping(PAGE + "/file/{form}")
  @FormPage(PAGE)
  Download file(Language language, Form form, @PathVariable("form") String fileFormat) {
    CommitteeBrief.Period period = period(form);
    return Download.of(
        document(CommitteeBrief.of(period, parts, language), language),
        fileFormat,
        "brief-" + period.last());
  }

  @PostMapping(PAGE)
  @FormPage(PAGE)
  @BindingAct(value = "assistance.brief.record", to = "access.receiver.committee")
  String record(Viewer viewer, Form form) {
    CommitteeBrief.Period period = period(form);
    briefs.record(viewer.actor(), period.first(), period.last(), LocalDate.now(clock));
    return "redirect:" + PAGE + "?first=" + period.first() + "&last=" + period.last();
  }

  private CommitteeBrief.Period period(Form form) {
    Optional<LocalDate> first = form.day("first");
    Optional<LocalDate> last = form.day("last");
    form.check();
    CommitteeBrief.Period period = period(first, last);
    if (period.first().isAfter(period.last())) {
      form.problem("first", "assistance.refused.period");
    }
    form.check();
    return period;
  }

  // By default from the last briefing until today; without a previous briefing, the interval of the
  // procedure before today.
  private CommitteeBrief.Period period(Optional<LocalDate> first, Optional<LocalDate> last) {
    LocalDate until = last.orElse(LocalDate.now(clock));
    LocalDate from =
        first
            .or(() -> briefs.last().filter(day -> !day.isAfter(until)))
            .or(() -> procedures.briefingInterval().map(interval -> interval.before(until)))
            .orElse(until);
    return new CommitteeBrief.Period(from, until);
  }

  /** The briefing as a document, with the rule and the days of each section printed. */
  private PrintDocument document(CommitteeBrief brief, Language language) {
    List<PrintDocument.Part> out = new ArrayList<>();
    CommitteeBrief.Period period = brief.period();
    String days = DateText.of(period.first().toString(), period.last().toString(), language);
    out.add(
        new PrintDocument.Part.Words(Isolated.sentence(language, "assistance.brief.period", days)));
    for (CommitteeBrief.Section section : brief.sections()) {
      out.add(new PrintDocument.Part.Heading(Texts.get(language, section.part().heading())));
      out.add(
          new PrintDocument.Part.Words(Isolated.sentence(language, section.part().rule(), days)));
      out.add(
          section.rows().isEmpty()
              ? new PrintDocument.Part.Words(Texts.get(language, "assistance.brief.none"))
              : new PrintDocument.Part.Rows(
                  section.part().columns().stream().map(key -> Texts.get(language, key)).toList(),
                  section.rows()));
    }
    String today = DateText.of(LocalDate.now(clock).toString(), language);
    return new PrintDocument(
        Texts.get(language, "assistance.brief"),
        language,
        "",
        Isolated.sentence(language, "assistance.brief.foot", today),
        out);
  }
}
