package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.jsoup.Jsoup;

/** Matrices of invented States, one at each stage of the review. */
final class ExampleMatrices {
  private static final String ROW = "op2.manufacture";
  private final TestProgram program;
  private final FormSender expert;
  private final FormSender secretariat;
  private final FormSender member;
  private final List<FormSender> contacts = new ArrayList<>();

  ExampleMatrices(
      TestProgram program, FormSender expert, FormSender secretariat, FormSender member) {
    this.program = program;
    this.expert = expert;
    this.secretariat = secretariat;
    this.member = member;
  }

  /** The points of contact of the States. */
  List<FormSender> contacts() {
    return contacts;
  }

  void create() {
    drafting(711);
    withState(712);
    changesAsked(713);
    agreed(714);
    String approved = agreed(715);
    secretariat.send(approved + "/approval", "document=Letter of the Chair");
    String consented = agreed(716);
    secretariat.send(consented + "/approval", "document=Letter of the Chair");
    contacts.getLast().send(consented + "/consent", "document=NV 716");
  }

  private String drafting(int number) {
    contacts.add(new FormSender(program.person(Role.POINT_OF_CONTACT, "Example State " + number)));
    String matrix = "/matrices/Example%20State%20" + number + "/2017";
    Map<String, String> field = Map.of("field", ROW + " framework.nw", "version", "0", "mark", "X");
    assertThat(expert.user().post(matrix + "/field", field).statusCode()).isBetween(200, 302);
    String page = expert.user().get(matrix + "/citing?row=" + ROW).body();
    String cell = Jsoup.parse(page).select("input[name=field]").getFirst().val();
    expert.send(
        matrix + "/citing",
        "row=" + ROW + ";field=" + cell + ";title=Example Act;passage=Section 1");
    if (number == 711) {
      byte[] copy = expert.user().bytes(matrix + "/file/json").body();
      String changed = new String(copy, StandardCharsets.UTF_8).replace("\"X\"", "\"?\"");
      expert.upload(matrix + "/reading", "copy.json", changed.getBytes(StandardCharsets.UTF_8));
    }
    return matrix;
  }

  private String withState(int number) {
    String matrix = drafting(number);
    expert.send(matrix + "/expert", "step=send");
    contacts
        .getLast()
        .send(
            matrix + "/comment", "row=" + ROW + ";field=" + ROW + " remarks;words=Proposed words");
    if (number == 712) {
      member.send(matrix + "/hold", "why=More time (invented)");
      byte[] packet =
          contacts.getLast().user().postForBytes(matrix + "/packet/out", Map.of("form", "html"));
      String line = "{\"field\":\"" + ROW + " remarks\",";
      String completed =
          new String(packet, StandardCharsets.UTF_8)
              .replace(line, line + "\"words\":\"Our words (invented).\",");
      contacts
          .getLast()
          .upload(matrix + "/packet", "packet.html", completed.getBytes(StandardCharsets.UTF_8));
    }
    return matrix;
  }

  private void changesAsked(int number) {
    String matrix = withState(number);
    contacts.getLast().send(matrix + "/answer", "step=ask-change");
  }

  private String agreed(int number) {
    String matrix = drafting(number);
    expert.send(matrix + "/expert", "step=send");
    contacts.getLast().send(matrix + "/answer", "step=agree;document=NV " + number);
    return matrix;
  }
}
