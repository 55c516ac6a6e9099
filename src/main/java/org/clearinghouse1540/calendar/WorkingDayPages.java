package org.clearinghouse1540.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.SilenceProcedures;
import org.clearinghouse1540.kit.calendar.Holiday;
import org.clearinghouse1540.kit.calendar.WorkingDays;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The official holidays by year, and the ends of silence procedures that a person confirms. */
@Controller
class WorkingDayPages {
  private static final String PAGE = "/working-days";
  private final WorkingDays calendar;
  private final HolidayRecords records;
  private final UnconfirmedPeriods periods;
  private final SilenceProcedures silences;

  WorkingDayPages(
      WorkingDays calendar,
      HolidayRecords records,
      UnconfirmedPeriods periods,
      SilenceProcedures silences) {
    this.calendar = calendar;
    this.records = records;
    this.periods = periods;
    this.silences = silences;
  }

  @GetMapping(PAGE)
  Page page(Language language, SubmittedForm submitted) {
    List<WorkingDaysView.HolidayYear> years = new ArrayList<>();
    calendar
        .years()
        .forEach(
            (year, days) -> years.addFirst(new WorkingDaysView.HolidayYear(year.toString(), days)));
    return Page.of(
        new WorkingDaysView(
            years, submitted.viewOfSeveral(PAGE), periods.views(submitted, language)));
  }

  /** The secretariat records the holidays of a year, in place of those recorded before. */
  @PostMapping(PAGE)
  @FormPage(PAGE)
  String record(Viewer viewer, Form form) {
    Optional<Year> year = HolidayForm.year(form);
    List<Holiday> typed = HolidayForm.holidays(form, year);
    form.check();
    records.record(viewer.actor(), year.orElseThrow(), typed);
    return "redirect:" + PAGE;
  }

  /** The secretariat confirms the last day of a period. */
  @PostMapping("/working-days/{id}/end")
  @FormPage(PAGE)
  @BindingAct(value = "calendar.confirm", next = "access.next.secretariat")
  String confirm(Viewer viewer, Language language, Form form, Act act, @PathVariable long id) {
    ConsentRecord procedure = periods.get(id);
    Optional<LocalDate> lastDay = form.requiredDay("last-day");
    String source = form.requiredText("source", 300);
    form.check();
    String state = periods.state(procedure, language);
    if (UnconfirmedPeriods.isOfCommittee(procedure)) {
      act.named("calendar.confirm.committee").to("access.receiver.committee");
    } else {
      act.to("access.receiver.named", state);
    }
    act.on(state + ", " + procedure.document(), UnconfirmedPeriods.address(procedure))
        .closes("calendar.closes.period", lastDay.orElseThrow());
    silences.confirm(viewer.actor(), procedure, lastDay.orElseThrow(), source);
    return "redirect:" + PAGE;
  }
}
