package org.clearinghouse1540.profiles;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.cooperation.JointProjectRecords;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.plans.NationalPlans;
import org.clearinghouse1540.reports.ReportOutlook;
import org.springframework.stereotype.Component;

/** The documents, contacts and feedback of a State, on which it gives consent. */
@Component
final class OwnDocuments {
  private final NationalPlans plans;
  private final ReportOutlook reports;
  private final JointProjectRecords cooperation;
  private final OwnNotices notices;

  OwnDocuments(
      NationalPlans plans,
      ReportOutlook reports,
      JointProjectRecords cooperation,
      OwnNotices notices) {
    this.notices = notices;
    this.cooperation = cooperation;
    this.plans = plans;
    this.reports = reports;
  }

  /** The editions of plans, the reports, the joint texts, contacts and feedback of a State. */
  List<OwnSubjects.OwnSubject> of(String state, Language language) {
    List<OwnSubjects.OwnSubject> found = new ArrayList<>();
    plans
        .listOfState(state)
        .forEach(
            plan ->
                found.add(
                    new OwnSubjects.OwnSubject(
                        Subject.plan(plan.id()),
                        plan.head().title(),
                        true,
                        plan.address() + "/shown")));
    reports
        .of(state, language)
        .forEach(
            report ->
                found.add(
                    new OwnSubjects.OwnSubject(
                        report.subject(), report.title(), true, report.address() + "/shown")));
    cooperation
        .texts(state)
        .forEach(
            text ->
                found.add(
                    new OwnSubjects.OwnSubject(
                        text.subject(), text.title(), true, text.address() + "/shown")));
    found.addAll(notices.of(state));
    return found;
  }
}
