package org.clearinghouse1540.app;

import java.time.LocalDate;
import org.clearinghouse1540.access.Role;
import org.jsoup.Jsoup;

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
    delivered(plan);
  }

  // A need from the line, for which assistance was completed.
  private void delivered(String plan) {
    FormSender secretariat = by(Role.SECRETARIAT);
    String entry =
        by(Role.PROVIDER)
            .send(
                "/providers",
                "name=Example Provider 702 C;kind=organization;institution=Example Institution;"
                    + "mailbox=desk@example.org");
    secretariat.send(
        "/arrivals",
        "channel=note-verbale;requester="
            + STATE
            + ";requestedOn=2024-02-01;receivedOn=2024-02-01;title0=Training;words0=Two weeks.");
    int need = count("select max(id)::int from assistance_need_item");
    owner(
        "insert into plans_need (draft_id, state, series, number, need_id) values (1000702, '"
            + STATE
            + "', "
            + plan.replaceAll("\\D", "")
            + ", 1, "
            + need
            + ")");
    secretariat.send(
        "/deliveries",
        "title=Example workshop 702 C;kind=workshop;areas=border-control;starts=2024-05;"
            + "status=done;states="
            + STATE
            + ";need="
            + need
            + ";provider="
            + entry.replaceAll("\\D", ""));
    arrives("plan-line-delivered", Role.POINT_OF_CONTACT, "Another act 702");
    read("plan-line-delivered", Role.POINT_OF_CONTACT);
  }

  private void asked(FormSender contact, String plan, String line) {
    FormSender agency = by(Role.AGENCY);
    String name = ";agency=" + agency.user().name();
    contact.send(line, "version=1;action=Example act 702;progress=under-way" + name);
    String due = LocalDate.parse(today()).plusDays(20).toString();
    contact.send(plan + "/asking", "agency=;due=" + due);
    arrives("plan-line-asked", Role.AGENCY, TITLE);
    owner("update plans_report set due = date '2020-01-31', asked_on = date '2020-01-01'");
    arrives("plan-report-open", Role.POINT_OF_CONTACT, TITLE);
    String account = " where name = '" + agency.user().name() + "'";
    owner("update access_account set closed_at = now()" + account);
    arrives("plan-agency-closed", Role.POINT_OF_CONTACT, TITLE);
    owner("update access_account set closed_at = null" + account);
    gone("plan-agency-closed", Role.POINT_OF_CONTACT);
    int report = count("select max(id)::int from plans_report");
    agency.send("/plan-lines/" + report, "progress=under-way;evidence=Example draft");
    gone("plan-line-asked", Role.AGENCY);
    gone("plan-report-open", Role.POINT_OF_CONTACT);
    arrives("plan-line-reported", Role.POINT_OF_CONTACT, TITLE);
    String page = contact.user().get(plan + "/reports").body();
    String seen = Jsoup.parse(page).select("input[name=report]").val();
    contact.send(plan + "/reports", "take=yes;report=" + seen);
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
    contact.send(plan + "/withdrawal", "document=NV 9 (invented)");
    arrives("record-withdrawn", Role.EXPERT, "a national action plan");
    read("record-withdrawn", Role.EXPERT);
  }
}
