package org.clearinghouse1540.app;

import java.nio.charset.StandardCharsets;

/** The addresses that take a file of a plan, a national report and a joint project. */
final class PlanDoors {
  private PlanDoors() {}

  static void send(String own, FormSender contact, TableDoors.Sent sending) {
    String plan = contact.send("/plans", "title=Plan " + own);
    byte[] lines =
        ("\uFEFFNumber,Action,Lead agency,Colour\r\n1,Train " + own + ",Unit,red\n")
            .getBytes(StandardCharsets.UTF_8);
    contact.upload(plan + "/reading", "plan.csv", lines);
    sending.sent("/plans/{id}/reading", contact, lines);
    byte[] report = ("\uFEFFReport " + own + "\r\nSecond").getBytes(StandardCharsets.UTF_8);
    contact.upload(
        "/reports?kind=first&title=Report&dated=2020-01-02&languages=en", "report.txt", report);
    sending.sent("/reports", contact, report);
    String project =
        contact.send("/joint-projects", "kind=visit;title=Visit " + own + ";purpose=Talks");
    contact.send(project + "/invitations", "states=Example State 195");
    byte[] agenda = ("\uFEFFAgenda " + own + "\r\nEnd").getBytes(StandardCharsets.UTF_8);
    contact.upload(project + "/files", "agenda.txt", agenda);
    sending.sent("/joint-projects/{id}/files", contact, agenda);
  }
}
