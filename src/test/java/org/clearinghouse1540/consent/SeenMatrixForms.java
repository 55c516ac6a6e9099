package org.clearinghouse1540.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;

/** The forms with which a matrix is agreed, approved and consented to. */
final class SeenMatrixForms {
  private static final TestProgram PROGRAM = TestProgram.get();

  private SeenMatrixForms() {}

  static SeenTextForms.Prepared agreement() {
    Matrix matrix = new Matrix("Example State 958");
    matrix.sent("X");
    return new SeenTextForms.Prepared(
        matrix.state,
        matrix.page,
        matrix.page + "/answer",
        Map.of("step", "agree"),
        () -> {
          matrix.step("take-back");
          matrix.sent("?");
        },
        "");
  }

  static SeenTextForms.Prepared approval() {
    return ofCommittee("Example State 959", "/approval", Map.of());
  }

  static SeenTextForms.Prepared silence() {
    return ofCommittee("Example State 257", "/silence", Map.of("days", "5"));
  }

  private static SeenTextForms.Prepared ofCommittee(
      String name, String act, Map<String, String> fields) {
    Matrix matrix = new Matrix(name);
    matrix.sent("X");
    matrix.answer("agree");
    return new SeenTextForms.Prepared(
        PROGRAM.person(Role.CHAIR, ""),
        matrix.page,
        matrix.page + act,
        fields,
        () -> {
          matrix.answer("retract");
          matrix.step("take-back");
          matrix.sent("?");
          matrix.answer("agree");
        },
        "");
  }

  static SeenTextForms.Prepared consent() {
    Matrix matrix = new Matrix("Example State 960");
    matrix.sent("X");
    matrix.answer("agree");
    SeenTextForms.send(
        PROGRAM.person(Role.CHAIR, ""),
        matrix.page + "/approval",
        Map.of("document", "Letter of the Chair (invented)"));
    return new SeenTextForms.Prepared(
        matrix.state,
        matrix.page,
        matrix.page + "/consent",
        Map.of(),
        () -> {
          matrix.step("reopen");
          matrix.mark("?");
        },
        "");
  }

  /** The matrix of an invented State. */
  private static final class Matrix {
    private final Visitor expert = PROGRAM.person(Role.EXPERT, "");
    private final Visitor state;
    private final String page;
    private int version;

    Matrix(String name) {
      state = PROGRAM.person(Role.POINT_OF_CONTACT, name);
      page = "/matrices/" + name.replace(" ", "%20") + "/2017";
    }

    void mark(String mark) {
      Map<String, String> field =
          Map.of("field", "op2.manufacture framework.nw", "version", "" + version++, "mark", mark);
      assertThat(expert.post(page + "/field", field).statusCode()).isBetween(200, 302);
    }

    void sent(String mark) {
      mark(mark);
      step("send");
    }

    void step(String step) {
      SeenTextForms.send(expert, page + "/expert", Map.of("step", step));
    }

    void answer(String step) {
      SeenTextForms.send(
          state, page + "/answer", Map.of("step", step, "document", "NV 1 (invented)"));
    }
  }
}
