package org.clearinghouse1540.app;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.kit.document.EditedSheet;
import org.clearinghouse1540.obligations.Forms;

/**
 * Uploaded files that a person decides on: each is on the desk until it is accepted or discarded.
 */
final class UploadHandOvers extends HandOverChains {
  private static final String ROW = "op2.manufacture";

  UploadHandOvers(TestProgram program, HandOverDesk desk) {
    super(program, desk);
  }

  void walk() {
    need();
    report();
    plan();
  }

  private void need() {
    String table = "title,detail,kind,number\r\nExample need 702,Two monitors,equipment,\n";
    decided("need-packet-uploaded", "/drafts/packet", "needs702.csv", text(table));
  }

  private void report() {
    String door = "/reports/draft/packet";
    FormSender contact = by(Role.POINT_OF_CONTACT);
    EditedSheet packet = new EditedSheet(contact.user().bytes(door + "/file?in=en").body());
    String sheet = "report-" + new Forms().current().version();
    byte[] file = packet.type(sheet, 1, 4, "Example text 702").saved();
    decided("report-packet-uploaded", door, "report702.xlsx", file);
  }

  private void plan() {
    String plan = by(Role.POINT_OF_CONTACT).send("/plans", "title=Example plan 702 U");
    byte[] lines = text("sep=,\nAction,Lead\nTrain,Unit\n");
    decided("plan-file-uploaded", plan + "/reading", "Example plan 702 U", lines);
  }

  // The mission sees it as well; whoever decides first takes it from both desks.
  private void decided(String id, String door, String title, byte[] file) {
    FormSender contact = by(Role.POINT_OF_CONTACT);
    String name = title.contains(".") ? title : "plan702.csv";
    String page = contact.upload(door, name, file);
    arrives(id, Role.MISSION, title);
    arrives(id, Role.POINT_OF_CONTACT, title);
    contact.send(page, "drop=yes");
    gone(id, Role.POINT_OF_CONTACT);
    gone(id, Role.MISSION);
  }

  /** A copy of a matrix that experts draft. */
  static void ofMatrix(HandOverChains chains, String matrix, String title) {
    FormSender expert = chains.by(Role.EXPERT);
    byte[] copy = expert.user().bytes(matrix + "/file/json").body();
    String page = expert.upload(matrix + "/reading", "copy702.json", copy);
    chains.arrives("copy-uploaded", Role.EXPERT, title);
    expert.send(page, "drop=yes");
    chains.gone("copy-uploaded", Role.EXPERT);
  }

  /** A packet of a matrix that is with its State. */
  static void ofPacket(HandOverChains chains, String matrix, String title) {
    FormSender contact = chains.by(Role.POINT_OF_CONTACT);
    byte[] packet = contact.user().postForBytes(matrix + "/packet/out", Map.of("form", "html"));
    String line = "{\"field\":\"" + ROW + " remarks\",";
    String filled =
        new String(packet, StandardCharsets.UTF_8).replace(line, line + "\"words\":\"Ours.\",");
    String page = contact.upload(matrix + "/packet", "packet702.html", text(filled));
    chains.arrives("packet-uploaded", Role.MISSION, title);
    chains.arrives("packet-uploaded", Role.POINT_OF_CONTACT, title);
    contact.send(page, "drop=yes");
    chains.gone("packet-uploaded", Role.POINT_OF_CONTACT);
    chains.gone("packet-uploaded", Role.MISSION);
  }

  private static byte[] text(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }
}
