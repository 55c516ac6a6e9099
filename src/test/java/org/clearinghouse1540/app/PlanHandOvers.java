package org.clearinghouse1540.app;

import java.time.LocalDate;
import org.clearinghouse1540.access.Role;

/** The hand-overs of national action plans: lines for agencies, reports, submissions. */
final class PlanHandOvers extends HandOverChains {
  private static final String TITLE = "Example plan 702";

  PlanHandOvers(TestProgram program, HandOverDesk desk) {
    super(program, desk);
  }

  void walk() {
    FormSender contact = by(Role.POINT_OF_CONTACT);
    String plan = contact.send("/plans", "title=" + TITLE);
    String line = contact.send(plan + "/lines", "action=Example act 702");
    asked(contact, plan, line);
    ending(contact, line);
    submitted(contact, plan, line);
  }

  private void asked(FormSender contact, String plan, String line) {
    FormSender agency = by(Role.AGENCY);
    String name = ";agency=" + agency.user().name();
    contact.send(line, "version=1;action=Example act 702;progress=under-way" + name);
    String due = LocalDate.parse(today()).plusDays(20).toString();
    contact.send(plan + "/asking", "agency=;due=" + due);
    arrives("plan-line-asked", Role.AGENCY, "");
    owner("update plans_report set due = date '2020-01-31', asked_on = date '2020-01-01'");
    arrives("plan-report-open", Role.POINT_OF_CONTACT, TITLE);
    int report = count("select max(id)::int from plans_report");
    agency.send("/plan-lines/" + report, "progress=under-way;evidence=Example draft");
    gone("plan-line-asked", Role.AGENCY);
    gone("plan-report-open", Role.POINT_OF_CONTACT);
    arrives("plan-line-reported", Role.POINT_OF_CONTACT, TITLE);
    contact.send(plan + "/reports", "take=yes;report=" + report);
    gone("plan-line-reported", Role.POINT_OF_CONTACT);
  }

  private void ending(FormSender contact, String line) {
    int version = count("select max(version) from plans_line");
    String values = ";action=Example act 702;progress=";
    contact.send(line, "version=" + version + values + "under-way;ends=2020");
    arrives("plan-lines-ending", Role.POINT_OF_CONTACT, TITLE);
    contact.send(line, "version=" + (version + 1) + values + "done;ends=2020");
    gone("plan-lines-ending", Role.POINT_OF_CONTACT);
  }

  private void submitted(FormSender contact, String plan, String line) {
    contact.send(plan + "/submission", "document=NV 7 (invented)");
    for (Role role : new Role[] {Role.EXPERT, Role.MEMBER}) {
      arrives("plan-submitted", role, TITLE);
      read("plan-submitted", role);
    }
    int version = count("select max(version) from plans_line");
    contact.send(line, "version=" + version + ";action=Another act 702;progress=done");
    arrives("plan-changed", Role.POINT_OF_CONTACT, TITLE);
    contact.send(plan + "/submission", "document=NV 8 (invented)");
    gone("plan-changed", Role.POINT_OF_CONTACT);
  }
}
