package org.clearinghouse1540.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Outlets;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.junit.jupiter.api.Test;

/**
 * Everything that the States of a joint project write together, in every outlet for every audience:
 * lines, texts, comments, answers, recommendations with their results, files and the schedule.
 */
class LeakOfJointProjectsTest {
  private static final String SECOND = "Example State 352";
  private static final String THIRD = "Example State 353";
  private final TestProgram program = TestProgram.get();
  private final Outlets outlets = new Outlets(new Random(1540));
  private final Visitor first = program.person(Role.POINT_OF_CONTACT, "Example State 351");
  private final Visitor second = program.person(Role.POINT_OF_CONTACT, SECOND);
  private final Visitor third = program.person(Role.POINT_OF_CONTACT, THIRD);
  private final Visitor expert = program.person(Role.EXPERT, "");
  private final Map<String, Visitor> outside = new LinkedHashMap<>();
  private final String mark = "LEAK" + System.nanoTime() % 1_000_000_000 + "E1";
  private final ExampleJointProject joint =
      ExampleJointProject.open(first, mark + "TZ", mark + "PZ");

  @Test
  void whatStatesWriteTogetherIsSeenByThoseThatReceivedItAlone() {
    outside.put("visitor", Visitor.signedOut(program.address()));
    outside.put("third State", third);
    outside.put("agency", program.person(Role.AGENCY, SECOND));
    outside.put("expert", expert);
    outside.put("member", program.person(Role.MEMBER, SECOND));
    outside.put("provider", program.person(Role.PROVIDER, "Example Provider"));
    joint.join(second, SECOND);
    List<String> items = write();
    assertThat(seen(second, items)).isEqualTo(marks("TPLXCARSFGD"));
    assertThat(outlets.marks(second, joint.id(), mark)).as("in its archive").contains(mark + "GZ");
    isClosed(items);
    joint.join(third, THIRD);
    assertThat(seen(third, items)).as("a State that joined later").isEqualTo(marks("TPD"));
    assertThat(outlets.marks(third, joint.id(), mark)).isEqualTo(marks("TPD"));
    ExampleJointProject.sent(third.post(joint.address() + "/leaving", Map.of("why", "")));
    openAndClose(items);
    System.out.println("leak worlds (joint projects): " + outlets.counts() + ", leaks: 0");
  }

  // A text that reached the Committee, and left it again.
  private void openAndClose(List<String> items) {
    String text = items.getFirst();
    ExampleJointProject.answer(first, text, "members", "of " + mark + "AZ");
    ExampleJointProject.answer(second, text, "members", "NV 2 (invented)");
    assertThat(outlets.marks(expert, number(text), mark)).isEqualTo(marks("TX"));
    outside.remove("expert");
    outside.remove("member");
    outside.remove("third State");
    isClosed(items);
    ExampleJointProject.answer(second, text, "none", "NV 3 (invented)");
    outside.put("expert", expert);
    isClosed(items);
  }

  private void isClosed(List<String> items) {
    outside.forEach(
        (name, visitor) -> {
          assertThat(seen(visitor, items)).as(name).isEmpty();
          assertThat(outlets.marks(visitor, joint.id(), mark, true)).as(name).isEmpty();
        });
  }

  /** Writes something of every kind; the addresses of what has its own. */
  private List<String> write() {
    String line = joint.line(first, "of " + mark + "LZ here");
    ExampleJointProject.share(first, line, 1);
    String text = joint.text(first, "of " + mark + "XZ here");
    ExampleJointProject.sent(
        first.post(text + "/comments", Map.of("words", "of " + mark + "CZ here")));
    ExampleJointProject.answer(first, text, "text", "of " + mark + "AZ");
    ExampleJointProject.sent(
        first.post(
            joint.address() + "/recommendations",
            Map.of("owner", "Example State 351", "recommendation", "of " + mark + "RZ here")));
    String recommendation =
        joint.address()
            + "/recommendations/"
            + program.count("select max(id)::int from cooperation_recommendation");
    Map<String, String> result = new HashMap<>(Map.of("status", "in-progress"));
    result.put("words", "of " + mark + "SZ here");
    ExampleJointProject.sent(first.post(recommendation, result));
    ExampleJointProject.sent(
        first.upload(
            joint.address() + "/files",
            mark + "FZ.txt",
            ("of " + mark + "GZ here").getBytes(StandardCharsets.UTF_8)));
    String file =
        joint.address() + "/files/" + program.count("select max(id)::int from cooperation_file");
    Map<String, String> day = Map.of("date-kind", "visit", "starts", "2031-02-03");
    Map<String, String> visit = new HashMap<>(day);
    visit.put("date-title", "of " + mark + "DZ here");
    ExampleJointProject.sent(first.post(joint.address() + "/schedule", visit));
    return List.of(
        text,
        text + "/shown",
        recommendation,
        file,
        joint.address() + "/file/docx",
        joint.address(),
        line);
  }

  private Set<String> seen(Visitor visitor, List<String> addresses) {
    outlets.plant(mark);
    Set<String> seen = new HashSet<>();
    addresses.forEach(address -> seen.addAll(outlets.in(visitor.bytes(address).body())));
    return seen;
  }

  private Set<String> marks(String letters) {
    Set<String> marks = new HashSet<>();
    letters.chars().forEach(letter -> marks.add(mark + (char) letter + "Z"));
    return marks;
  }

  private static long number(String address) {
    return Long.parseLong(address.replaceFirst(".*/", ""));
  }
}
