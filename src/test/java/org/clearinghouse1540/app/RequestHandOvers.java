package org.clearinghouse1540.app;

import java.time.LocalDate;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;

/** The hand-overs of requests: steps, consents, holds, letters and drafts of needs. */
final class RequestHandOvers extends HandOverChains {
  private static final String ORGANIZATION = "Example Organization 702";

  RequestHandOvers(TestProgram program, HandOverDesk desk) {
    super(program, desk);
  }

  void walk() {
    drafts();
    steps();
    silence();
    organization();
    ends();
    holds();
    corrections();
    needs();
    letters();
    briefing();
  }

  private static String title(LocalDate day) {
    return STATE + ", " + DateText.of(day.toString(), Language.EN);
  }

  private String receive(LocalDate day) {
    return by(Role.SECRETARIAT)
        .send(
            "/arrivals",
            "channel=note-verbale;requester="
                + STATE
                + ";requestedOn="
                + day
                + ";receivedOn="
                + day
                + ";title0=Training of customs officers;words0=Twenty officers, one week.");
  }

  private void step(String request, String... steps) {
    for (String step : steps) {
      by(Role.SECRETARIAT).send(request + "/step", "step=" + step);
    }
  }

  private void drafts() {
    FormSender contact = by(Role.POINT_OF_CONTACT);
    String draft = contact.send("/drafts", "");
    long id = number(draft);
    arrives("need-drafted", Role.POINT_OF_CONTACT, "Need " + id);
    contact.send(draft + "/removal", "");
    gone("need-drafted", Role.POINT_OF_CONTACT);
    String sent = contact.send("/drafts", "");
    contact.send(sent, "version=1;title=Example need;detail=Twenty officers, one week (invented).");
    String history =
        contact.send("/drafts/sending", "draft=" + number(sent) + ";reference=NV 7 (invented)");
    String today = title(LocalDate.parse(today()));
    arrives("request-sent", Role.EXPERT, today);
    int request = count("select max(id)::int from assistance_request where origin = 'received'");
    step("/requests/" + request, "authenticate");
    arrives("request-step", Role.SECRETARIAT, today);
    step("/requests/" + request, "acknowledge");
    gone("request-sent", Role.EXPERT);
    gone("request-step", Role.SECRETARIAT);
    contact.send(history + "/proposal", "field=op2.manufacture remarks;words=An Act (invented)");
    arrives("proposal-sent", Role.EXPERT, STATE);
    int comment = count("select max(id)::int from matrix_comment");
    by(Role.EXPERT)
        .send(
            "/matrices/" + STATE.replace(" ", "%20") + "/2017/comment/decision",
            "comment=" + comment + ";take=no;words=Not in force (invented)");
    gone("proposal-sent", Role.EXPERT);
  }

  private void steps() {
    LocalDate day = LocalDate.parse(today()).minusDays(20);
    String request = receive(day);
    arrives("request-recorded", Role.EXPERT, title(day));
    step(request, "authenticate");
    gone("request-recorded", Role.EXPERT);
    step(request, "acknowledge");
    arrives("consent-asked", Role.POINT_OF_CONTACT, title(day));
    by(Role.POINT_OF_CONTACT)
        .send(request + "/objection", "step=distribute;words=Not now;document=NV 8 (invented)");
    arrives("consent-refused", Role.EXPERT, title(day));
    read("consent-refused", Role.EXPERT);
    by(Role.EXPERT).send(request + "/summary", "words=A course (invented).");
    by(Role.POINT_OF_CONTACT)
        .send(request + "/objection", "step=post-summary;words=No;document=NV 9 (invented)");
    gone("consent-asked", Role.POINT_OF_CONTACT);
    by(Role.POINT_OF_CONTACT)
        .send(request + "/consent", "use=summary;document=NV 10;given-on=" + today());
    by(Role.EXPERT).send(request + "/summary", "words=A longer course (invented).");
    arrives("summary-changed", Role.POINT_OF_CONTACT, title(day));
    by(Role.POINT_OF_CONTACT).send(request + "/withdrawal", "use=summary;document=NV 11");
    gone("summary-changed", Role.POINT_OF_CONTACT);
    arrives("consent-withdrawn", Role.SECRETARIAT, title(day));
    read("consent-withdrawn", Role.SECRETARIAT);
  }

  private void silence() {
    LocalDate day = LocalDate.of(2021, 2, 25);
    String request = receive(day);
    step(request, "authenticate", "inform-members", "acknowledge");
    by(Role.SECRETARIAT)
        .send(
            request + "/silence",
            "step=circulate-providers;document=Letter of the Chair;from=" + today());
    arrives("silence-started", Role.POINT_OF_CONTACT, title(day));
    by(Role.POINT_OF_CONTACT)
        .send(request + "/objection", "step=circulate-providers;document=NV 12 (invented)");
    gone("silence-started", Role.POINT_OF_CONTACT);
  }

  // An organization has no account: the secretariat records what it decides.
  private void organization() {
    LocalDate recent = LocalDate.parse(today()).minusDays(21);
    String consent = receiveOfOrganization(recent);
    String title = ORGANIZATION + ", " + DateText.of(recent.toString(), Language.EN);
    step(consent, "authenticate", "acknowledge");
    arrives("consent-to-record", Role.SECRETARIAT, title);
    by(Role.SECRETARIAT)
        .send(consent + "/objection", "step=distribute;words=Not now;document=NV 20 (invented)");
    by(Role.SECRETARIAT)
        .send(consent + "/objection", "step=post-summary;words=No;document=NV 21 (invented)");
    gone("consent-to-record", Role.SECRETARIAT);
    LocalDate day = LocalDate.of(2021, 2, 24);
    String silent = receiveOfOrganization(day);
    step(silent, "authenticate", "inform-members", "acknowledge");
    by(Role.SECRETARIAT)
        .send(
            silent + "/silence",
            "step=circulate-providers;document=Letter of the Chair;from=" + today());
    arrives(
        "silence-to-record",
        Role.SECRETARIAT,
        ORGANIZATION + ", " + DateText.of(day.toString(), Language.EN));
    by(Role.SECRETARIAT)
        .send(silent + "/objection", "step=circulate-providers;document=NV 22 (invented)");
    // Its needs end too: a case of that age would otherwise wait for other steps of the
    // secretariat.
    int need = count("select max(id)::int from assistance_need_item");
    by(Role.SECRETARIAT)
        .send(silent + "/need", "item=" + need + ";status=withdrawn;document=NV 24 (invented)");
    gone("silence-to-record", Role.SECRETARIAT);
  }

  private String receiveOfOrganization(LocalDate day) {
    return by(Role.SECRETARIAT)
        .send(
            "/arrivals",
            "channel=regional-organization;requester="
                + ORGANIZATION
                + ";forStates="
                + STATE
                + ";requestedOn="
                + day
                + ";receivedOn="
                + day
                + ";title0=Help with laws;words0=One law, one year.");
  }

  private void end(String request, int need, String status) {
    by(Role.POINT_OF_CONTACT)
        .send(
            request + "/need", "item=" + need + ";status=" + status + ";document=NV 23 (invented)");
  }

  private void ends() {
    for (String status : new String[] {"withdrawn", "met"}) {
      String request = receive(LocalDate.of(2024, 3, status.length()));
      end(request, count("select max(id)::int from assistance_need_item"), status);
      String told = status.equals("met") ? "need-met-otherwise" : "need-withdrawn";
      arrives(told, Role.EXPERT, "Training of customs officers");
      read(told, Role.EXPERT);
    }
  }

  private void corrections() {
    LocalDate day = LocalDate.of(2024, 2, 5);
    String request = receive(day);
    for (String take : new String[] {"yes", "no"}) {
      by(Role.POINT_OF_CONTACT)
          .send(
              request + "/correction",
              "requestedOn=" + day + ";reference=NV 40 " + take + ";why=Misread (invented)");
      arrives("correction-asked", Role.EXPERT, title(day));
      int asked = count("select max(id)::int from assistance_correction");
      by(Role.EXPERT)
          .send(
              request + "/correction/decision",
              "correction=" + asked + ";take=" + take + ";why=Seen in the letter (invented)");
      gone("correction-asked", Role.EXPERT);
      String decided = take.equals("yes") ? "correction-taken" : "correction-declined";
      arrives(decided, Role.POINT_OF_CONTACT, title(day));
      read(decided, Role.POINT_OF_CONTACT);
    }
  }

  private void holds() {
    LocalDate day = LocalDate.of(2024, 3, 1);
    String request = receive(day);
    step(request, "authenticate");
    by(Role.MEMBER).send(request + "/hold", "why=More time (invented);group=yes");
    arrives("case-held", Role.EXPERT, title(day));
    arrives("case-held-own", Role.MEMBER, title(day));
    arrives("case-referred", Role.COORDINATOR, title(day));
    int hold = count("select max(id)::int from assistance_hold");
    by(Role.MEMBER).send(request + "/lift", "hold=" + hold + ";why=Ready (invented)");
    gone("case-held", Role.EXPERT);
    gone("case-held-own", Role.MEMBER);
    gone("case-referred", Role.COORDINATOR);
  }

  private void needs() {
    String request = receive(LocalDate.of(2024, 3, 5));
    int need =
        count(
            "select max(id)::int from assistance_need_item where request_id = " + number(request));
    FormSender contact = by(Role.POINT_OF_CONTACT);
    contact.send(request + "/keeping", "item=" + need + ";document=NV 17 (invented)");
    arrives("need-withheld", Role.SECRETARIAT, "Training of customs officers");
    read("need-withheld", Role.SECRETARIAT);
    owner("update assistance_need_item set status = 'delivered' where id = " + need);
    contact.send(request + "/reopening", "item=" + need + ";document=NV 18 (invented)");
    arrives("need-reopened", Role.EXPERT, "Training of customs officers");
    read("need-reopened", Role.EXPERT);
  }

  private void letters() {
    String request = receive(LocalDate.of(2024, 4, 1));
    step(request, "authenticate");
    FormSender secretariat = by(Role.SECRETARIAT);
    String letter =
        secretariat.send(
            request + "/letter",
            "template=acknowledge;language=en;form=mission;addressee=Example addressee 702, "
                + STATE);
    arrives("letter-drafted", Role.SECRETARIAT, "Example addressee 702");
    secretariat.send(letter + "/dispatch", "day=" + today() + ";how=By hand");
    gone("letter-drafted", Role.SECRETARIAT);
    arrives("letter-dispatched", Role.SECRETARIAT, "Example addressee 702");
    secretariat.send(letter + "/receipt", "proof=Reply of the mission (invented);day=" + today());
    gone("letter-dispatched", Role.SECRETARIAT);
  }

  private void briefing() {
    arrives("brief-due", Role.EXPERT, "1540");
    by(Role.EXPERT).send("/committee-brief", "first=2024-01-01;last=" + today());
    gone("brief-due", Role.EXPERT);
  }
}
