package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.exchange.CopyFormat;
import org.clearinghouse1540.exchange.ExampleCopies;
import org.clearinghouse1540.kit.document.EditedSheet;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;

/** Sends tables of records to the pages that take them, each by a user who may. */
final class TableDoors {
  private TableDoors() {}

  /** Receives each file that was sent. */
  interface Sent {
    void sent(String door, FormSender by, byte[] file);
  }

  static void send(String own, FormSender contact, FormSender expert, Sent sent) {
    TestProgram program = TestProgram.get();
    FormSender provider = new FormSender(program.person(Role.PROVIDER, "Example Provider 931"));
    String name = "Provider of " + own;
    provider.send(
        "/providers",
        "kind=organization;institution=Example;mailbox=desk@example.org;person=;name=" + name);
    String offer = "provider,words,areas,source\r\n" + name + ",An offer,legislation,\n";
    send("/offers/file", provider, offer, sent);
    String need = "title,detail,kind,number\r\nNeed " + own + ",Two monitors,equipment,\n";
    send("/drafts/packet", contact, need, sent);
    report(own, contact, sent);
    String event = "title,start,status,kind\r\nExample event " + own + ",2031-01-01,,\n";
    send("/events/file", expert, event, sent);
    version(own, expert, sent);
    matrix(expert, sent);
    PlanDoors.send(own, contact, sent);
    review(own, expert, sent);
  }

  private static void review(String own, FormSender expert, Sent sent) {
    String review = expert.send("/reviews", "title=Review " + own);
    byte[] text = ("\uFEFFStatement " + own + "\r\nSecond").getBytes(StandardCharsets.UTF_8);
    expert.upload(
        review
            + "/submission?origin=other&sender=Example&title=Statement&dated=2026-01-02&language=en",
        "statement.txt",
        text);
    sent.sent("/reviews/{id}/submission", expert, text);
  }

  private static void report(String own, FormSender contact, Sent sent) {
    String door = "/reports/draft/packet";
    EditedSheet packet = new EditedSheet(contact.user().bytes(door + "/file?in=en").body());
    String sheet = "report-" + new Forms().current().version();
    byte[] file = packet.type(sheet, 1, 4, "Text " + own).saved();
    contact.upload(door, "packet.xlsx", file);
    sent.sent(door, contact, file);
  }

  private static void version(String own, FormSender expert, Sent sent) {
    int cited = TestProgram.get().count("select max(id)::int from sources_cited");
    byte[] text = ("\uFEFFLoi " + own + "\r\nFin\n").getBytes(StandardCharsets.UTF_8);
    expert.upload(
        "/cited/" + cited + "/versions?version-language=fr&version-unofficial=yes",
        "loi.txt",
        text);
    sent.sent("/cited/{id}/versions", expert, text);
  }

  private static void matrix(FormSender expert, Sent sent) {
    FormVersion form = new Forms().current();
    Random random = new Random(System.nanoTime());
    byte[] copy = CopyFormat.JSON.write(ExampleCopies.make(form, "Example State 931", random, 5));
    expert.upload("/matrices/import", "matrix.json", copy);
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (expert.user().get("/matrices/import").body().contains("<progress")) {
      assertThat(System.nanoTime()).as("the file is read").isLessThan(end);
    }
    sent.sent("/matrices/import", expert, copy);
  }

  // A byte order mark and line ends of two kinds: nothing is tidied.
  private static void send(String door, FormSender by, String table, Sent sent) {
    byte[] file = ("\uFEFF" + table).getBytes(StandardCharsets.UTF_8);
    by.upload(door, "table.csv", file);
    sent.sent(door, by, file);
  }
}
